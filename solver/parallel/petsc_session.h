#pragma once
#include "core/base/result.h"

#include <string>

namespace tavr {

/// PETSc and MPI for the length of a process: made once in main, finalised by its end. PETSc's errors come back as
/// values. One solver thread a process (Debian's PETSc is not thread-safe).
class PetscSession {
public:
    /// Errors (Backend): MPI or PETSc does not start.
    static Result<PetscSession> start();
    PetscSession(PetscSession&& other) noexcept;
    PetscSession& operator=(PetscSession&&) = delete;
    ~PetscSession();

    int rank() const;
    int ranks() const;
    static std::string petscVersion();
    static std::string mpiVersion();
    /// True if it is true on every rank. Collective.
    bool all(bool mine) const;

private:
    PetscSession() = default;
    bool owns_ = true;
};

}  // namespace tavr
