/* Lets the disk fail once: the FAIL_AT-th call on a file of the database, counted over the process,
   fails with the error FAIL_WITH; with 0 the process is killed in its place. At the end it tells on
   standard error how many calls there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int fails(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    if (!strstr(path, "kintsugi.db") || strstr(path, ".lock")) return 0;
    const char *at = getenv("FAIL_AT"), *with = getenv("FAIL_WITH");
    long call = atomic_fetch_add(&calls, 1) + 1;
    if (!at || call != atol(at)) return 0;
    errno = with ? atoi(with) : EIO;
    if (!errno) raise(SIGKILL);
    return 1;
}

__attribute__((destructor)) static void tell(void) {
    if (getenv("FAIL_AT")) fprintf(stderr, "calls=%ld\n", atomic_load(&calls));
}

#define ON_A_FILE(type, name, parameters, arguments)                    \
    type name parameters {                                              \
        static type (*real) parameters;                                 \
        if (!real) real = (type (*) parameters)dlsym(RTLD_NEXT, #name); \
        if (fails(fd)) return -1;                                       \
        return real arguments;                                          \
    }

ON_A_FILE(ssize_t, read, (int fd, void *to, size_t n), (fd, to, n))
ON_A_FILE(ssize_t, pread, (int fd, void *to, size_t n, off_t at), (fd, to, n, at))
ON_A_FILE(ssize_t, pread64, (int fd, void *to, size_t n, off64_t at), (fd, to, n, at))
ON_A_FILE(ssize_t, write, (int fd, const void *from, size_t n), (fd, from, n))
ON_A_FILE(ssize_t, pwrite, (int fd, const void *from, size_t n, off_t at), (fd, from, n, at))
ON_A_FILE(ssize_t, pwrite64, (int fd, const void *from, size_t n, off64_t at), (fd, from, n, at))
ON_A_FILE(int, fsync, (int fd), (fd))
ON_A_FILE(int, fdatasync, (int fd), (fd))
ON_A_FILE(int, ftruncate, (int fd, off_t to), (fd, to))
ON_A_FILE(int, ftruncate64, (int fd, off64_t to), (fd, to))
