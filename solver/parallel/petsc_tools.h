#pragma once
// PETSc as RAII and Result; included by .cpp files of this room only.
#include "core/base/result.h"

#include <petscsys.h>

#include <string>
#include <utility>

// Leaves the function with an Error (Backend) if a PETSc call fails.
#define TAVR_PETSC(call)                                                                              \
    do {                                                                                              \
        if (const PetscErrorCode code_ = (call); code_ != 0) return ::tavr::petscError(code_, #call); \
    } while (false)

namespace tavr {

inline tl::unexpected<Error> petscError(PetscErrorCode code, const std::string& call) {
    const char* text = nullptr;
    PetscErrorMessage(code, &text, nullptr);
    return fail(ErrorKind::Backend,
                std::string("the solver library failed: ") + (text != nullptr ? text : "unknown error"),
                call.substr(0, call.find('(')), "check memory and the installation with opentavr-solve --self-test");
}

/// Owns one PETSc object: PetscObject<Vec, VecDestroy>.
template <class T, PetscErrorCode (*destroy)(T*)>
class PetscOwned {
public:
    PetscOwned() = default;
    PetscOwned(const PetscOwned&) = delete;
    PetscOwned& operator=(const PetscOwned&) = delete;
    ~PetscOwned() { destroy(&object_); }
    operator T() const { return object_; }
    T* operator&() { return &object_; }

private:
    T object_ = nullptr;
};

}  // namespace tavr
