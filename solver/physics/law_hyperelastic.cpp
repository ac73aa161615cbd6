#include "solver/physics/law_hyperelastic.h"

#include "core/base/check.h"

#include <Eigen/Eigenvalues>
#include <Eigen/LU>

#include <cmath>
#include <numbers>
#include <string>

namespace tavr {
namespace {

using Eigen::Matrix3d;
using Eigen::Vector3d;

constexpr int kRow[6] = {0, 1, 2, 0, 1, 2};
constexpr int kColumn[6] = {0, 1, 2, 1, 2, 0};

/// A⊙A: ½ (A_ik A_jl + A_il A_jk).
Matrix6 symmetricSquare(const Matrix3d& a) {
    Matrix6 m;
    for (int q = 0; q < 6; ++q)
        for (int p = 0; p < 6; ++p)
            m(p, q) = 0.5 * (a(kRow[p], kRow[q]) * a(kColumn[p], kColumn[q]) +
                             a(kRow[p], kColumn[q]) * a(kColumn[p], kRow[q]));
    return m;
}

/// Columns: what a unit Voigt component on the axes `q` is in the global axes.
Matrix6 rotation(const Matrix3d& q) {
    Matrix6 t;
    for (int n = 0; n < 3; ++n) t.col(n) = voigt(q.col(n) * q.col(n).transpose());
    for (int n = 3; n < 6; ++n) {
        const Matrix3d dyad = q.col(kRow[n]) * q.col(kColumn[n]).transpose();
        t.col(n) = voigt(dyad + dyad.transpose());
    }
    return t;
}

// Each `unimodular` gives W̄, 2 ∂W̄/∂C̄ and 4 ∂²W̄/∂C̄² at C̄ with its nine components taken as independent.

LawResponse unimodular(const NeoHookeanLaw& law, const Matrix3d& c, const Matrix3d&) {
    LawResponse r;
    r.energy = 0.5 * law.muMPa * (c.trace() - 3.0);
    r.stress.head<3>().setConstant(law.muMPa);
    return r;
}

/// s(x) = Σ μ x^(α/2 − 1) and its first and third derivative: the principal stress over x = λ̄².
struct Principal {
    double value = 0.0, first = 0.0, third = 0.0;
};
Principal principal(const OgdenLaw& law, double x) {
    Principal p;
    for (const OgdenLaw::Term& term : law.terms) {
        if (term.muMPa == 0.0) continue;
        const double e = 0.5 * term.alpha - 1.0, power = term.muMPa * std::pow(x, e);
        p.value += power;
        p.first += e * power / x;
        p.third += e * (e - 1.0) * (e - 2.0) * power / (x * x * x);
    }
    return p;
}

/// (s(b) − s(a)) / (b − a); near each other by the series about the middle, whose error is of fourth order.
double dividedDifference(const OgdenLaw& law, double a, double b) {
    const double gap = b - a, middle = 0.5 * (a + b);
    if (std::abs(gap) > 1e-3 * middle) return (principal(law, b).value - principal(law, a).value) / gap;
    const Principal p = principal(law, middle);
    return p.first + p.third * gap * gap / 24.0;
}

LawResponse unimodular(const OgdenLaw& law, const Matrix3d& c, const Matrix3d&) {
    const Eigen::SelfAdjointEigenSolver<Matrix3d> eigen(c);
    const Vector3d x = eigen.eigenvalues();
    LawResponse r;
    Vector6 stress = Vector6::Zero(), moduli;
    for (int a = 0; a < 3; ++a) {
        for (const OgdenLaw::Term& term : law.terms)
            if (term.muMPa != 0.0) r.energy += term.muMPa / term.alpha * std::expm1(0.5 * term.alpha * std::log(x[a]));
        const Principal p = principal(law, x[a]);
        stress[a] = p.value;
        moduli[a] = 2.0 * p.first;
    }
    for (int n = 3; n < 6; ++n) moduli[n] = dividedDifference(law, x[kRow[n]], x[kColumn[n]]);
    const Matrix6 t = rotation(eigen.eigenvectors());
    r.stress = t * stress;
    r.tangent = t * moduli.asDiagonal() * t.transpose();
    return r;
}

LawResponse unimodular(const HolzapfelLaw& law, const Matrix3d& c, const Matrix3d& frame) {
    LawResponse r = unimodular(NeoHookeanLaw{law.muMPa}, c, frame);
    if (law.k1MPa == 0.0) return r;
    const double angle = law.angleDegrees * std::numbers::pi / 180.0, aligned = 1.0 - 3.0 * law.dispersion;
    for (const double sign : {1.0, -1.0}) {
        const Vector3d fibre = std::cos(angle) * frame.col(0) + sign * std::sin(angle) * frame.col(1);
        const double strain = law.dispersion * (c.trace() - 3.0) + aligned * (fibre.dot(c * fibre) - 1.0);
        if (strain < 0.0) continue;
        const Vector6 slope =
            voigt(law.dispersion * Matrix3d::Identity() + aligned * fibre * fibre.transpose());  // ∂Ē/∂C̄
        const double square = law.k2 * strain * strain, growth = std::exp(square);
        r.energy += 0.5 * law.k1MPa / law.k2 * std::expm1(square);
        r.stress += 2.0 * law.k1MPa * strain * growth * slope;
        r.tangent += 4.0 * law.k1MPa * (1.0 + 2.0 * square) * growth * slope * slope.transpose();
    }
    return r;
}

LawResponse unimodular(const GuccioneLaw& law, const Matrix3d& c, const Matrix3d& frame) {
    const Matrix3d strain = 0.5 * (frame.transpose() * c * frame - Matrix3d::Identity());
    Vector6 moduli, engineering = voigt(strain);
    engineering.tail<3>() *= 2.0;
    moduli << 2.0 * law.bf, 2.0 * law.bt, 2.0 * law.bt, law.bfs, law.bt, law.bfs;  // ∂²Q/∂E²
    const Vector6 slope = moduli.cwiseProduct(engineering);
    const double q = 0.5 * slope.dot(engineering), factor = 0.5 * law.cMPa * std::exp(q);
    const Matrix6 t = rotation(frame);
    const Vector6 global = t * slope;
    LawResponse r;
    r.energy = 0.5 * law.cMPa * std::expm1(q);
    r.stress = factor * global;
    r.tangent = factor * (t * moduli.asDiagonal() * t.transpose() + global * global.transpose());
    return r;
}

Status refused(const std::string& what) {
    return fail(ErrorKind::Input, what, "material law", "correct the constant in the material card");
}

Status problemOf(const NeoHookeanLaw& law) {
    if (!(law.muMPa > 0.0)) return refused("the shear modulus is not positive");
    return {};
}
Status problemOf(const OgdenLaw& law) {
    double shear = 0.0;
    for (const OgdenLaw::Term& term : law.terms) {
        if (term.muMPa == 0.0) continue;
        if (!(term.muMPa * term.alpha > 0.0)) return refused("an Ogden term has μ·α that is not positive");
        shear += term.muMPa * term.alpha;
    }
    if (!(shear > 0.0)) return refused("the Ogden law has no term");
    return {};
}
Status problemOf(const HolzapfelLaw& law) {
    if (!(law.muMPa > 0.0)) return refused("the matrix shear modulus is not positive");
    if (!(law.k1MPa >= 0.0)) return refused("the fibre modulus k1 is negative");
    if (!(law.k2 > 0.0)) return refused("the fibre exponent k2 is not positive");
    if (!(law.dispersion >= 0.0 && law.dispersion <= 1.0 / 3.0)) return refused("the dispersion is outside [0, 1/3]");
    if (!std::isfinite(law.angleDegrees)) return refused("the fibre angle is not a number");
    return {};
}
Status problemOf(const GuccioneLaw& law) {
    if (!(law.cMPa > 0.0)) return refused("Guccione's C is not positive");
    if (!(law.bf > 0.0 && law.bt > 0.0 && law.bfs > 0.0)) return refused("an exponent of Guccione is not positive");
    return {};
}

}  // namespace

Status checkLaw(const HyperelasticLaw& law) {
    return std::visit([](const auto& one) { return problemOf(one); }, law);
}

Vector6 voigt(const Matrix3d& m) {
    Vector6 v;
    v << m(0, 0), m(1, 1), m(2, 2), m(0, 1), m(1, 2), m(2, 0);
    return v;
}

Matrix3d fromVoigt(const Vector6& v) {
    Matrix3d m;
    m << v[0], v[3], v[5], v[3], v[1], v[4], v[5], v[4], v[2];
    return m;
}

// Holzapfel, Nonlinear Solid Mechanics, 2000, eqs. 6.90 and 6.168: the projection of what the unimodular laws give.
LawResponse isochoricResponse(const HyperelasticLaw& law, const Matrix3d& c, const Matrix3d& frame) {
    const double square = c.determinant();
    TAVR_CHECK(square > 0.0);
    const double scale = 1.0 / std::cbrt(square);  // J^(−2/3)
    const LawResponse raw =
        std::visit([&](const auto& one) { return unimodular(one, Matrix3d(scale * c), frame); }, law);
    const Matrix3d inverse = c.inverse();
    const Vector6 g = voigt(inverse);
    Vector6 doubled = voigt(c);
    doubled.tail<3>() *= 2.0;
    const double trace = scale * raw.stress.dot(doubled);
    const Vector6 turned = scale * scale * raw.tangent * doubled;
    LawResponse r;
    r.energy = raw.energy;
    r.stress = scale * raw.stress - trace / 3.0 * g;
    const Vector6 side = (turned + 2.0 * r.stress) / 3.0;
    r.tangent = scale * scale * raw.tangent - side * g.transpose() - g * side.transpose() +
                (turned.dot(doubled) / 9.0 - 2.0 / 9.0 * trace) * g * g.transpose() +
                2.0 / 3.0 * trace * symmetricSquare(inverse);
    return r;
}

// Voigt's average: Hill 1952, doi:10.1088/0370-1298/65/5/307.
double restShearMPa(const HyperelasticLaw& law) {
    const Matrix6 d = isochoricResponse(law, Matrix3d::Identity(), Matrix3d::Identity()).tangent;
    const double normal = d.diagonal().head<3>().sum() - d(0, 1) - d(1, 2) - d(2, 0);
    return (normal + 3.0 * d.diagonal().tail<3>().sum()) / 15.0;
}

VolumeResponse volumeResponse(double bulkMPa, double j) {
    TAVR_CHECK(j > 0.0);
    return {0.25 * bulkMPa * (j * j - 1.0 - 2.0 * std::log(j)), 0.5 * bulkMPa * (j - 1.0 / j),
            0.5 * bulkMPa * (1.0 + 1.0 / (j * j))};
}

void addVolume(const VolumeResponse& volume, double j, const Matrix3d& cInverse, LawResponse& response) {
    const Vector6 g = voigt(cInverse);
    const double pressure = volume.pressure * j;
    response.energy += volume.energy;
    response.stress += pressure * g;
    response.tangent +=
        (pressure + volume.stiffness * j * j) * g * g.transpose() - 2.0 * pressure * symmetricSquare(cInverse);
}

LawResponse hyperelasticResponse(const HyperelasticLaw& law, double bulkMPa, const Matrix3d& c, const Matrix3d& frame) {
    LawResponse r = isochoricResponse(law, c, frame);
    const double j = std::sqrt(c.determinant());
    addVolume(volumeResponse(bulkMPa, j), j, c.inverse(), r);
    return r;
}

}  // namespace tavr
