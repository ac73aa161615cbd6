// Contact of one pair: distances against brute force, every derivative against differences in every sub-case, steps
// that never pass through.
#include "solver/physics/contact_barrier.h"
#include "solver/physics/contact_ccd.h"
#include "solver/physics/contact_friction.h"

#include <QTest>

#include <Eigen/Eigenvalues>

#include <cmath>
#include <random>

using namespace tavr;
using Eigen::Vector3d;

namespace {

struct Case {
    const char* name;
    ContactKind kind;
    int slides;  ///< which says the sub-case
    ContactPoints points;
};

ContactPoints columns(Vector3d a, Vector3d b, Vector3d c, Vector3d d) {
    ContactPoints p;
    p << a, b, c, d;
    return p;
}

std::vector<Case> subCases() {
    using enum ContactKind;
    const Vector3d a(0, 0, 0), b(2, 0.1, 0), c(0.3, 1.7, 0.2);
    const auto triangle = [&](Vector3d p) { return columns(p, a, b, c); };
    const auto edges = [&](Vector3d p, Vector3d q) { return columns(a, b, p, q); };
    return {{"inside", pointTriangle, 2, triangle({0.7, 0.5, 0.4})},
            {"edge 1", pointTriangle, 1, triangle({0.9, -0.4, 0.3})},
            {"edge 2", pointTriangle, 1, triangle({1.6, 1.5, -0.3})},
            {"edge 3", pointTriangle, 1, triangle({-0.5, 1.0, 0.2})},
            {"node 1", pointTriangle, 0, triangle({-0.4, -0.5, 0.3})},
            {"node 2", pointTriangle, 0, triangle({2.5, -0.1, 0.3})},
            {"node 3", pointTriangle, 0, triangle({0.2, 2.3, 0.3})},
            {"crossing", edgeEdge, 2, edges({0.8, -0.7, 0.4}, {1.1, 0.9, 0.3})},
            {"first's end 1", edgeEdge, 1, edges({-0.4, -0.7, 0.2}, {-0.3, 0.9, 0.3})},
            {"first's end 2", edgeEdge, 1, edges({2.4, -0.7, 0.2}, {2.3, 0.9, 0.3})},
            {"second's end 1", edgeEdge, 1, edges({0.8, 0.4, 0.2}, {0.9, 1.9, 0.5})},
            {"second's end 2", edgeEdge, 1, edges({0.8, 1.9, 0.2}, {0.9, 0.5, 0.3})},
            {"ends 1 1", edgeEdge, 0, edges({-0.4, 0.3, 0.1}, {-0.8, 0.9, 0.4})},
            {"ends 1 2", edgeEdge, 0, edges({-0.9, 0.9, 0.1}, {-0.3, 0.3, 0.2})},
            {"ends 2 1", edgeEdge, 0, edges({2.3, 0.3, 0.2}, {2.8, 0.9, 0.3})},
            {"ends 2 2", edgeEdge, 0, edges({2.9, 0.9, 0.2}, {2.3, 0.3, 0.3})},
            {"nearly parallel", edgeEdge, 2, edges({0.2, -0.01, 0.2}, {1.9, 0.12, 0.2})},
            {"point, edge", pointEdge, 1, triangle({0.9, -0.4, 0.3})},
            {"point, edge's end", pointEdge, 0, triangle({-0.4, -0.5, 0.3})},
            {"point, point", pointPoint, 0, triangle({0.5, -0.4, 0.3})}};
}

/// The least distance over a fine grid of both parameters.
double bruteDistance(ContactKind kind, const ContactPoints& x) {
    double least = 1e300;
    const int n = 400;
    for (int i = 0; i <= n; ++i)
        for (int j = 0; j <= n; ++j) {
            const double s = double(i) / n, t = double(j) / n;
            Vector3d r;
            if (kind == ContactKind::edgeEdge)
                r = (1 - s) * x.col(0) + s * x.col(1) - (1 - t) * x.col(2) - t * x.col(3);
            else
                r = x.col(0) - (1 - s) * x.col(1) - s * ((1 - t) * x.col(2) + t * x.col(3));
            least = std::min(least, r.squaredNorm());
        }
    return std::sqrt(least);
}

/// Largest relative error of gradient and Hessian against central differences.
template <class Function>
double derivativeError(const Function& f, const ContactPoints& at, double h) {
    const auto value = f(at);
    double first = 0.0, second = 0.0;
    for (int i = 0; i < 12; ++i) {
        ContactPoints up = at, down = at;
        up.data()[i] += h, down.data()[i] -= h;
        const auto u = f(up), d = f(down);
        first = std::max(first, std::abs((u.value - d.value) / (2 * h) - value.gradient[i]));
        second = std::max(second, ((u.gradient - d.gradient) / (2 * h) - value.hessian.col(i)).cwiseAbs().maxCoeff());
    }
    return std::max(first / value.gradient.norm(), second / value.hessian.norm());
}

ContactValue valueOf(const ContactForces& f) {
    return {f.energyMj, f.gradient, f.hessian};
}

double leastEigenvalue(const ContactMatrix& m) {
    return Eigen::SelfAdjointEigenSolver<ContactMatrix>(m).eigenvalues()[0];
}

ContactPoints randomPoints(std::mt19937& random, double scale) {
    std::uniform_real_distribution<double> one(-scale, scale);
    return ContactPoints::NullaryExpr([&]() { return one(random); });
}

bool near(double value, double exact, double tolerance) {
    if (std::abs(value - exact) <= tolerance) return true;
    qWarning("%.10g is not %.10g within %g", value, exact, tolerance);
    return false;
}

}  // namespace

class TestContactKernels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySubCaseIsFound();
    void distanceIsTheLeast();
    void distanceDerivatives();
    void mollifierDerivatives();
    void mollifierMakesParallelEdgesSmooth();
    void barrierIsAPressure();
    void barrierDerivatives();
    void projectionIsTheNearest();
    void barrierIsBalanced();
    void stepStopsShort();
    void randomFlightsNeverMeet();
    void farStepsAreWhole();
    void frictionDerivatives();
    void frictionFollowsCoulomb();
};

void TestContactKernels::everySubCaseIsFound() {
    for (const Case& c : subCases()) {
        const ContactNearest nearest = nearestPoints(c.kind, c.points);
        if (nearest.slides != c.slides) qWarning("%s", c.name);
        QCOMPARE(nearest.slides, c.slides);
        QVERIFY(std::abs(nearest.weight.sum()) < 1e-14);
    }
}

void TestContactKernels::distanceIsTheLeast() {
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        const ContactKind kind = i % 2 ? ContactKind::edgeEdge : ContactKind::pointTriangle;
        const ContactPoints points = randomPoints(random, 1.0);
        const double d = nearestPoints(kind, points).separation.norm(), brute = bruteDistance(kind, points);
        QVERIFY(d <= brute + 1e-14);
        QVERIFY(near(d, brute, 1e-2));  // the grid's spacing
    }
}

void TestContactKernels::distanceDerivatives() {
    for (const Case& c : subCases()) {
        const auto f = [&](const ContactPoints& x) { return squaredDistance(x, nearestPoints(c.kind, x)); };
        if (!near(derivativeError(f, c.points, 1e-6), 0.0, 1e-7)) qWarning("%s", c.name);
        QVERIFY(derivativeError(f, c.points, 1e-6) < 1e-7);
    }
}

void TestContactKernels::mollifierDerivatives() {
    const ContactPoints edges = subCases()[16].points;
    const Vector3d a = edges.col(1) - edges.col(0), b = edges.col(3) - edges.col(2);
    const double cross = a.cross(b).squaredNorm();
    for (const double share : {0.2, 0.9}) {
        const auto f = [&](const ContactPoints& x) { return parallelMollifier(x, cross / share); };
        QVERIFY(near(f(edges).value, share * (2 - share), 1e-12));
        QVERIFY(near(derivativeError(f, edges, 1e-7), 0.0, 1e-6));
    }
    QCOMPARE(parallelMollifier(edges, 0.9 * cross).value, 1.0);
    QVERIFY(parallelMollifier(edges, 0.9 * cross).gradient.norm() == 0.0);
}

/// Turned through parallel, the force stays continuous with the mollifier; without it, it jumps from end to end.
void TestContactKernels::mollifierMakesParallelEdgesSmooth() {
    const auto jump = [](double threshold) {
        ContactPair pair{ContactKind::edgeEdge, {0, 1, 2, 3}, 0.0, 1.0, threshold};
        const auto at = [&](double turn) {
            const ContactPoints x = columns({-1, 0, 0}, {1, 0, 0}, {-1, -turn, 0.5}, {1, turn, 0.5 + turn});
            return contactForces(pair, x, {1.0, 1.0}).gradient;
        };
        return (at(1e-9) - at(-1e-9)).norm();
    };
    QVERIFY(jump(0.0) > 0.1);
    QVERIFY(jump(parallelThreshold(4.0, 4.0)) < 1e-5);
}

void TestContactKernels::barrierIsAPressure() {
    const ContactBarrier barrier{0.02, 3.0};
    QVERIFY(near(barrier.at(0.01).slope, -3.0 * (std::log(2.0) + 0.5), 1e-12));
    QCOMPARE(barrier.at(0.02).energy, 0.0);
    QCOMPARE(barrier.at(1.0).slope, 0.0);
    QVERIFY(barrier.at(1e-300).energy > 30.0);
    for (const double gap : {0.001, 0.005, 0.013, 0.019}) {
        const double h = 1e-7;
        const auto up = barrier.at(gap + h), down = barrier.at(gap - h), here = barrier.at(gap);
        QVERIFY(near((up.energy - down.energy) / (2 * h), here.slope, 1e-6 * 3.0));
        QVERIFY(near((up.slope - down.slope) / (2 * h) / here.curvature, 1.0, 1e-6));
    }
    QVERIFY_EXCEPTION_THROWN(barrier.at(0.0), std::logic_error);
}

void TestContactKernels::barrierDerivatives() {
    for (const Case& c : subCases())
        for (const double offset : {0.0, 0.1}) {
            ContactPair pair{c.kind, {0, 1, 2, 3}, offset, 0.7, 0.0};
            if (c.kind == ContactKind::edgeEdge)
                pair.parallelMm4 = parallelThreshold((c.points.col(1) - c.points.col(0)).squaredNorm(),
                                                     (c.points.col(3) - c.points.col(2)).squaredNorm());
            const ContactBarrier barrier{1.0, 2.0};
            const auto f = [&](const ContactPoints& x) {
                ContactValue v = valueOf(contactForces(pair, x, barrier, false));
                v.value = contactEnergy(pair, x, barrier);
                return v;
            };
            if (!near(derivativeError(f, c.points, 1e-6), 0.0, 1e-6)) qWarning("%s", c.name);
            QVERIFY(derivativeError(f, c.points, 1e-6) < 1e-6);
        }
}

void TestContactKernels::projectionIsTheNearest() {
    for (const Case& c : subCases())
        for (const double area : {1.0, -1.0}) {
            const ContactPair pair{c.kind, {0, 1, 2, 3}, 0.05, area, 0.0};
            const ContactMatrix exact = contactForces(pair, c.points, {1.0, 2.0}, false).hessian;
            const ContactMatrix given = contactForces(pair, c.points, {1.0, 2.0}).hessian;
            const Eigen::SelfAdjointEigenSolver<ContactMatrix> eigen(exact);
            const ContactMatrix nearest = eigen.eigenvectors() * eigen.eigenvalues().cwiseMax(0.0).asDiagonal() *
                                          eigen.eigenvectors().transpose();
            QVERIFY(eigen.eigenvalues()[0] < -1e-3 || area > 0);  // there is something to project
            QVERIFY((given - nearest).norm() < 1e-10 * exact.norm());
        }
}

void TestContactKernels::barrierIsBalanced() {
    for (const Case& c : subCases()) {
        const ContactForces f = contactForces({c.kind, {0, 1, 2, 3}, 0.05, 1.3, 0.0}, c.points, {1.0, 2.0});
        const Eigen::Map<const ContactPoints> g(f.gradient.data());
        Vector3d moment = Vector3d::Zero(), one = Vector3d::Zero();
        for (int i = 0; i < 4; ++i) moment += c.points.col(i).cross(g.col(i));
        for (int i = 0; i < (c.kind == ContactKind::edgeEdge ? 2 : 1); ++i) one += g.col(i);
        QVERIFY(g.rowwise().sum().norm() < 1e-13 && moment.norm() < 1e-13);
        QVERIFY(near(one.norm(), f.normalN, 1e-12));
    }
}

/// A point falling straight on a triangle: it stops with the promised share of its gap.
void TestContactKernels::stepStopsShort() {
    ContactPoints motion = ContactPoints::Zero();
    motion.col(0) = Vector3d(0, 0, -10);
    const ContactPoints x = columns({0.2, 0.2, 1}, {0, 0, 0}, {1, 0, 0}, {0, 1, 0});
    for (const double offset : {0.0, 0.4}) {
        const double step = largestStep(ContactKind::pointTriangle, x, motion, offset);
        const double gap = 1.0 - 10 * step - offset;
        QVERIFY(gap >= 0.1 * (1 - offset) * (1 - 1e-12) && gap <= 0.11 * (1 - offset));
    }
    QVERIFY_EXCEPTION_THROWN(largestStep(ContactKind::pointTriangle, x, motion, 1.1), std::logic_error);
}

/// Wild trajectories, near misses and thin offsets: sampled densely, none comes nearer than promised.
void TestContactKernels::randomFlightsNeverMeet() {
    using enum ContactKind;
    std::mt19937 random(11);
    int stopped = 0, whole = 0;
    for (int i = 0; i < 4000; ++i) {
        const ContactKind kind = std::array{pointTriangle, edgeEdge, pointEdge, pointPoint}[std::size_t(i) % 4];
        const ContactPoints x = randomPoints(random, 1.0);
        ContactPoints motion = randomPoints(random, i % 3 ? 2.0 : 0.3);
        if (i % 5 == 0) {  // aimed: nearest points meet at half the way
            const ContactNearest nearest = nearestPoints(kind, x);
            for (int k = 0; k < 4; ++k)
                motion.col(k) = nearest.weight[k] > 0 ? Vector3d(-2 * nearest.separation) : Vector3d::Zero();
        }
        const double start = nearestPoints(kind, x).separation.norm(), offset = (i % 7) * 0.14 * start;
        const double step = largestStep(kind, x, motion, offset);
        QVERIFY(step > 0.0 && step <= 1.0);
        (step < 1.0 ? stopped : whole)++;
        for (int k = 0; k <= 200; ++k) {
            const ContactPoints at = x + step * k / 200 * motion;
            QVERIFY(nearestPoints(kind, at).separation.norm() - offset > 0.0999 * (start - offset));
        }
    }
    QVERIFY(stopped > 1000 && whole > 500);
}

/// A pair that stays apart must not shorten the step, however fast it flies together.
void TestContactKernels::farStepsAreWhole() {
    const ContactPoints x = columns({0.2, 0.2, 1}, {0, 0, 0}, {1, 0, 0}, {0, 1, 0});
    const ContactPoints along = Vector3d(1e4, -2e4, 3e4) * Eigen::RowVector4d::Ones();
    QCOMPARE(largestStep(ContactKind::pointTriangle, x, along, 0.0), 1.0);
    ContactPoints past = ContactPoints::Zero();
    past.col(0) = Vector3d(3, 2, 0);
    QCOMPARE(largestStep(ContactKind::pointTriangle, x, past, 0.0), 1.0);
}

void TestContactKernels::frictionDerivatives() {
    for (const Case& c : subCases())
        for (const double slip : {0.3, 3.0, 30.0}) {
            const ContactPair pair{c.kind, {0, 1, 2, 3}, 0.05, 1.3, 0.0};
            const FrictionPair friction = frictionPair(pair, contactForces(pair, c.points, {1.0, 2.0}));
            std::mt19937 random(3);
            const auto f = [&](const ContactPoints& u) { return valueOf(frictionForces(friction, u, {0.4, slip})); };
            const ContactPoints u = randomPoints(random, 0.8);
            QVERIFY(near(derivativeError(f, u, 1e-6), 0.0, 1e-7));
            QVERIFY(leastEigenvalue(f(u).hessian) > -1e-12);
            QVERIFY(leastEigenvalue(f(ContactPoints::Zero()).hessian) > -1e-12);
            QVERIFY(near(derivativeError(f, 1e-2 * u, 1e-6), 0.0, 1e-4));
        }
}

/// The force opposes the slip, is bounded by μ times the normal force, and reaches it beyond the tolerance.
void TestContactKernels::frictionFollowsCoulomb() {
    const ContactPair pair{ContactKind::pointTriangle, {0, 1, 2, 3}, 0.0, 1.0, 0.0};
    const ContactPoints x = columns({0.2, 0.2, 0.1}, {0, 0, 0}, {1, 0, 0}, {0, 1, 0});
    const ContactForces normal = contactForces(pair, x, {1.0, 2.0});
    const FrictionPair friction = frictionPair(pair, normal);
    const auto onPoint = [&](Vector3d move) -> Vector3d {
        ContactPoints u = ContactPoints::Zero();
        u.col(0) = move;
        return -frictionForces(friction, u, {0.3, 0.01}).gradient.head<3>();
    };
    const double limit = 0.3 * normal.normalN;
    QVERIFY(near(onPoint({0.02, 0, 0}).x(), -limit, 1e-12));
    QVERIFY(near(onPoint({0.5, 0, 3}).x(), -limit, 1e-12));
    QVERIFY(near(onPoint({0.005, 0, 0}).x(), -0.75 * limit, 1e-12));
    QVERIFY(onPoint({0, 0, 1}).norm() < 1e-14);
    QVERIFY(onPoint({0, 0, 0}).norm() == 0.0);
}

QTEST_GUILESS_MAIN(TestContactKernels)
#include "tst_contact_kernels.moc"
