# syntax=docker/dockerfile:1

# The bases are named by tag: put the digests that you have looked up behind them (`docker buildx imagetools
# inspect rust:1.95-slim-bookworm`), and they stay what they were.
ARG RUST_IMAGE=rust:1.95-slim-bookworm
ARG BASE_IMAGE=gcr.io/distroless/cc-debian12

FROM ${RUST_IMAGE} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked \
    && install -D target/release/kintsugi /out/usr/bin/kintsugi \
    && install --directory --owner 10001 --group 10001 --mode 0700 /out/data

# A C library and nothing else: no shell, no package manager. The roots of TLS are in the binary.
FROM ${BASE_IMAGE}
LABEL org.opencontainers.image.title="Kintsugi" \
      org.opencontainers.image.description="A Telegram bot that helps two people rebuild trust after it broke" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0"
COPY --from=build /out/usr /usr
COPY --from=build --chown=10001:10001 /out/data /data

USER 10001:10001
WORKDIR /data
VOLUME /data
ENV DATABASE_URL=sqlite:/data/kintsugi.db \
    ADMIN_ADDR=127.0.0.1:9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["kintsugi", "health"]
ENTRYPOINT ["kintsugi"]
CMD ["run"]
