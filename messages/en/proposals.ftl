# Proposals.
