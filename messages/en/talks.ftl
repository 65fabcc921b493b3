# Talks.
