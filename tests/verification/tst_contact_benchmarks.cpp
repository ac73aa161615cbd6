// Coulomb's incline: an elastic block with barrier and lagged friction sticks below the critical angle and slides
// above.
#include "tests/verification/contact_bodies.h"

#include <QTest>

#include <Eigen/LU>

#include <cmath>
#include <functional>

using namespace tavr;
using namespace tavr::test;
using Eigen::Vector3d;

namespace {

/// A grid of cells, each split into six tetrahedra; nodes by (i, j, k), collapsed tetrahedra left out.
struct Block {
    int nx, ny, nz;
    int first = 0;
    int node(int i, int j, int k) const { return first + (i * (ny + 1) + j) * (nz + 1) + k; }
    int count() const { return (nx + 1) * (ny + 1) * (nz + 1); }

    /// Adds tetrahedra and, where asked for, the triangles of the face k = 0 or k = nz.
    void fill(const NodePositions& x, std::vector<std::array<int, 4>>& tetrahedra) const {
        constexpr int corner[6][4] = {{0, 1, 3, 7}, {0, 3, 2, 7}, {0, 2, 6, 7},
                                      {0, 6, 4, 7}, {0, 4, 5, 7}, {0, 5, 1, 7}};
        for (int i = 0; i < nx; ++i)
            for (int j = 0; j < ny; ++j)
                for (int k = 0; k < nz; ++k)
                    for (const auto& c : corner) {
                        std::array<int, 4> t{};
                        for (int n = 0; n < 4; ++n)
                            t[n] = node(i + (c[n] & 1), j + (c[n] >> 1 & 1), k + (c[n] >> 2 & 1));
                        Eigen::Matrix3d edges;
                        for (int n = 0; n < 3; ++n) edges.col(n) = x.col(t[n + 1]) - x.col(t[0]);
                        if (edges.determinant() > 1e-14 * std::pow(edges.norm(), 3)) tetrahedra.push_back(t);
                    }
    }
    std::vector<std::array<int, 3>> face(int k) const {
        std::vector<std::array<int, 3>> triangles;
        for (int i = 0; i < nx; ++i)
            for (int j = 0; j < ny; ++j) {
                triangles.push_back({node(i, j, k), node(i + 1, j, k), node(i + 1, j + 1, k)});
                triangles.push_back({node(i, j, k), node(i + 1, j + 1, k), node(i, j + 1, k)});
            }
        return triangles;
    }
    void place(NodePositions& x, const std::function<Vector3d(int, int, int)>& at) const {
        for (int i = 0; i <= nx; ++i)
            for (int j = 0; j <= ny; ++j)
                for (int k = 0; k <= nz; ++k) x.col(node(i, j, k)) = at(i, j, k);
    }
};

bool near(const char* what, double value, double exact, double tolerance) {
    qInfo("%s: %.6g, exact %.6g, off by %.3f %%", what, value, exact, 100.0 * (value / exact - 1.0));
    return std::abs(value / exact - 1.0) <= tolerance;
}

}  // namespace

class TestContactBenchmarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blockOnIncline();
};

void TestContactBenchmarks::blockOnIncline() {
    constexpr double mu = 0.3, weight = 2.0;
    const auto creep = [](double degrees, bool tied) {
        ContactBodies b;
        b.material.elastic = {1000.0, 0.3};
        b.barrier = {0.01, 1.0};
        b.friction = {mu, 1e-4};
        const Block block{2, 2, 1};
        const int n = block.count();
        b.unloaded.resize(3, n + 3);
        block.place(b.unloaded, [](int i, int j, int k) { return Vector3d(i, j, k); });
        b.unloaded.rightCols<3>() << -20, 20, 0, -20, -20, 20, -0.005, -0.005, -0.005;
        block.fill(b.unloaded, b.tetrahedra);
        std::vector<int> body(std::size_t(n), 0);
        body.resize(body.size() + 3, 1);
        auto triangles = block.face(0);
        triangles.push_back({n, n + 1, n + 2});
        b.surface = ContactSurface::of({{}, {}}, body, triangles, {}, b.unloaded);
        // Tied: the top's motion along the slope is held, and the force that this takes is measured.
        b.motions = unitMotions(n + 3, [&](int node, int k) { return node < n && !(tied && k == 0 && node % 2 == 1); });
        const double angle = degrees * M_PI / 180.0;
        b.load = NodePositions::Zero(3, n + 3);
        for (int i = 0; i < n; ++i) b.load.col(i) = weight / n * Vector3d(std::sin(angle), 0, -std::cos(angle));
        b.positions = b.unloaded;
        const NodePositions still = NodePositions::Zero(3, n + 3);
        NodePositions pushed = still;  // a tied block is dragged downhill so that friction is spent
        if (tied)
            for (int i = 1; i < n; i += 2) pushed(0, i) = 0.05;
        const bool converged = b.solve(pushed).converged;
        const Eigen::RowVectorXd friction = b.frictionForcesNow().row(0).head(n);
        struct {
            bool converged;
            double slip, friction;
        } result{converged, (b.positions - b.unloaded).row(0).head(n).maxCoeff(), friction.sum()};
        return result;
    };
    const double critical = std::atan(mu) * 180.0 / M_PI;
    for (const double degrees : {5.0, critical - 1.0, critical - 0.1}) {
        const auto b = creep(degrees, false);
        QVERIFY(b.converged);
        QVERIFY(b.slip < 0.01);  // elastic shear and slip within the tolerance
        QVERIFY(near("sticking friction, N", -b.friction, weight * std::sin(degrees * M_PI / 180.0), 1e-4));
    }
    for (const double degrees : {critical + 0.1, critical + 5.0, 40.0}) {
        const auto loose = creep(degrees, false);
        QVERIFY(!loose.converged || loose.slip > 1.0);  // no equilibrium at rest: it leaves
        const auto tied = creep(degrees, true);
        QVERIFY(tied.converged);
        QVERIFY(near("sliding friction, N", -tied.friction, mu * weight * std::cos(degrees * M_PI / 180.0), 1e-3));
    }
}

QTEST_GUILESS_MAIN(TestContactBenchmarks)
#include "tst_contact_benchmarks.moc"
