#include "core/base/result.h"

namespace tavr {

tl::unexpected<Error> fail(ErrorKind kind, std::string_view what, std::string_view where, std::string_view todo) {
    return tl::unexpected<Error>(Error{kind, std::string(what), std::string(where), std::string(todo)});
}

Error within(Error error, std::string_view outer) {
    error.where = error.where.empty() ? std::string(outer) : std::string(outer) + ": " + error.where;
    return error;
}

std::string line(const Error& error) {
    std::string text = error.what;
    if (!error.where.empty()) text += " (" + error.where + ")";
    if (!error.todo.empty()) text += ": " + error.todo;
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    }
    return text;
}

int exitCode(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Usage:
            return 2;
        case ErrorKind::Input:
            return 3;
        case ErrorKind::NotConverged:
            return 4;
        case ErrorKind::Backend:
            return 5;
        case ErrorKind::Cancelled:
            return 130;
        case ErrorKind::Internal:
            return 1;
    }
    return 1;
}

}  // namespace tavr
