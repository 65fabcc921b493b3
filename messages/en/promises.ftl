# Promises.
