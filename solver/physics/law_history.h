#pragma once
// What every uniaxial law returns and remembers.

namespace tavr {

/// The memory of one fibre; a new one is virgin material. What `first` to `fourth` mean is the law's own affair.
struct UniaxialHistory {
    double first = 0.0;
    double second = 0.0;
    double third = 0.0;
    double fourth = 0.0;
    double dissipated = 0.0;  ///< mJ/mm³ since the virgin state; never falls
};

struct UniaxialResponse {
    double stress = 0.0;   ///< MPa
    double tangent = 0.0;  ///< dσ/dε at fixed committed history, MPa
    double stored = 0.0;   ///< recoverable energy, mJ/mm³
};

}  // namespace tavr
