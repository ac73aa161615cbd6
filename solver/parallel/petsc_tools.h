#pragma once
// PETSc's error codes as values and its objects as owners. Names no PETSc type, so that no header needs PETSc's.
#include "core/base/result.h"

#include <string_view>

// Leaves the function with an Error (Backend) if a PETSc call fails.
#define TAVR_PETSC(call)                                                                      \
    do {                                                                                      \
        if (const int code_ = int(call); code_ != 0) return ::tavr::petscError(code_, #call); \
    } while (false)

namespace tavr {

/// `call` is the text of the failed call; its name becomes the place.
tl::unexpected<Error> petscError(int code, std::string_view call);

/// Owns one PETSc object: PetscOwned<Vec, VecDestroy>.
template <class T, auto destroy>
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
