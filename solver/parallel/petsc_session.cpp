#include "solver/parallel/petsc_session.h"

#include "solver/parallel/petsc_tools.h"

#include <petscsys.h>

#include <utility>

namespace tavr {

tl::unexpected<Error> petscError(int code, std::string_view call) {
    const char* text = nullptr;
    PetscErrorMessage(PetscErrorCode(code), &text, nullptr);
    return fail(ErrorKind::Backend,
                std::string("the solver library failed: ") + (text != nullptr ? text : "unknown error"),
                call.substr(0, call.find('(')), "check memory and the installation with opentavr-solve --self-test");
}

Result<PetscSession> PetscSession::start() {
    if (PetscInitializeNoArguments() != 0)
        return fail(ErrorKind::Backend, "PETSc does not start", {},
                    "check the installation of libpetsc-real and Open MPI");
    PetscSession session;
    TAVR_PETSC(PetscPushErrorHandler(PetscReturnErrorHandler, nullptr));  // no traces on the terminal, no abort
    TAVR_PETSC(PetscPopSignalHandler());
    return session;
}

PetscSession::PetscSession(PetscSession&& other) noexcept : owns_(std::exchange(other.owns_, false)) {}

PetscSession::~PetscSession() {
    if (owns_) PetscFinalize();
}

int PetscSession::rank() const {
    int rank = 0;
    MPI_Comm_rank(PETSC_COMM_WORLD, &rank);
    return rank;
}

int PetscSession::ranks() const {
    int ranks = 0;
    MPI_Comm_size(PETSC_COMM_WORLD, &ranks);
    return ranks;
}

std::string PetscSession::petscVersion() {
    PetscInt major = 0, minor = 0, subminor = 0;
    PetscGetVersionNumber(&major, &minor, &subminor, nullptr);
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(subminor);
}

std::string PetscSession::mpiVersion() {
    char text[MPI_MAX_LIBRARY_VERSION_STRING] = {};
    int length = 0;
    MPI_Get_library_version(text, &length);
    return std::string(text, std::size_t(length)).substr(0, std::string(text).find(','));
}

bool PetscSession::all(bool mine) const {
    int value = mine ? 1 : 0;
    MPI_Allreduce(MPI_IN_PLACE, &value, 1, MPI_INT, MPI_MIN, PETSC_COMM_WORLD);
    return value == 1;
}

}  // namespace tavr
