#include "solver/physics/law_uniaxial.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

tl::unexpected<Error> refused(const char* what) {
    return fail(ErrorKind::Input, what, "material of the frame", "correct the material card");
}

Status check(const UniaxialElastic& law) {
    if (!(law.youngMPa > 0.0 && std::isfinite(law.youngMPa))) return refused("Young's modulus is not positive");
    return {};
}

Status check(const UniaxialPlastic& law) {
    if (!(law.youngMPa > 0.0 && std::isfinite(law.youngMPa))) return refused("Young's modulus is not positive");
    if (!(law.yieldMPa > 0.0 && std::isfinite(law.yieldMPa))) return refused("the yield stress is not positive");
    if (!(law.isotropicMPa >= 0.0 && law.kinematicMPa >= 0.0 && law.saturationMPa >= 0.0 && law.saturationRate >= 0.0))
        return refused("a hardening constant is negative");
    return {};
}

Status check(const Superelastic& law) {
    if (!(law.austeniteMPa > 0.0 && law.martensiteMPa > 0.0 && law.martensiteMPa <= law.austeniteMPa))
        return refused("the moduli are not 0 < martensite ≤ austenite");
    if (!(law.transformationStrain > 0.0)) return refused("the transformation strain is not positive");
    if (!(law.compressionRatio > 0.0)) return refused("the compression ratio is not positive");
    const Plateaus pull = law.plateausOf(1.0), push = law.plateausOf(-1.0);
    if (!(pull.reverseFinish < pull.reverseStart && pull.reverseStart < pull.forwardStart &&
          pull.forwardStart < pull.forwardFinish))
        return refused("the plateaus are not reverse finish < reverse start < forward start < forward finish");
    if (!(pull.forwardStart > 0.0)) return refused("austenite turns without stress: the temperature is too low");
    // Otherwise one kind of martensite would turn straight into the other, which the law has no line for.
    if (!(pull.reverseFinish > -push.forwardStart && push.reverseFinish > -pull.forwardStart))
        return refused("martensite outlasts the opposite stress: the temperature is too low");
    if (!(law.plasticMPa > std::max(pull.forwardFinish, push.forwardFinish)))
        return refused("martensite yields before the transformation ends");
    if (!(law.hardeningMPa >= 0.0)) return refused("the hardening of martensite is negative");
    return {};
}

}  // namespace

double initialModulus(const UniaxialLaw& law) {
    if (const auto* nitinol = std::get_if<Superelastic>(&law)) return nitinol->austeniteMPa;
    if (const auto* metal = std::get_if<UniaxialPlastic>(&law)) return metal->youngMPa;
    return std::get<UniaxialElastic>(law).youngMPa;
}

Status checkLaw(const UniaxialLaw& law) {
    return std::visit([](const auto& l) { return check(l); }, law);
}

}  // namespace tavr
