# What can be done here; `just --list` tells it too.

_default:
    @just --list

# Try the bot in the browser: no Telegram account, no token, no network.
playground *flags:
    cargo run --release -- playground {{flags}}

# All tests: no network, no server.
test *flags:
    cargo test {{flags}}

# What every change has to pass.
ci:
    .ci/run

# Format the code.
fmt:
    cargo fmt
