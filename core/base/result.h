#pragma once
// Expected failures as values. Broken preconditions throw (check.h); third-party exceptions are caught in the adapter.
#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace tavr {

/// Why something failed; the command line maps it to its exit code (README of app/cli).
enum class ErrorKind { Usage, Input, NotConverged, Backend, Cancelled, Internal };

/// One failure for the user: what happened, where (file, slice, step), and what to do about it.
/// Texts are plain UTF-8 without line breaks; line() makes the one line that every failure prints.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string what;
    std::string where;
    std::string todo;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// Makes the unexpected value of any Result: `return fail(ErrorKind::Input, "no CT image", path, "choose a CT
/// series")`.
tl::unexpected<Error> fail(ErrorKind kind, std::string_view what, std::string_view where = {},
                           std::string_view todo = {});

/// The same failure seen from one level up: `where` gains a prefix ("series 3: slice 12").
Error within(Error error, std::string_view outer);

/// "what (where): todo" on one line, control characters removed.
std::string line(const Error& error);

/// 0 is success; 2 usage, 3 input, 4 not converged, 5 backend, 130 cancelled, 1 internal.
int exitCode(ErrorKind kind);

}  // namespace tavr
