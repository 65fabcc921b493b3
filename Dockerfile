# syntax=docker/dockerfile:1

FROM rust:1.95-slim-bookworm AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked && cp target/release/kintsugi /usr/local/bin/kintsugi

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin kintsugi \
    && install --directory --owner kintsugi --group kintsugi --mode 0700 /data
COPY --from=build /usr/local/bin/kintsugi /usr/local/bin/kintsugi

USER kintsugi
WORKDIR /data
VOLUME /data
ENV DATABASE_URL=sqlite:/data/kintsugi.db
ENTRYPOINT ["kintsugi"]
CMD ["run"]
