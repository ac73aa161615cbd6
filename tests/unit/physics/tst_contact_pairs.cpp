// Search for contacts: the grid against brute force, its cost, each place counted once, whole surfaces kept apart.
#include "solver/physics/contact_pairs.h"

#include <QTest>

#include <Eigen/Geometry>

#include <cmath>
#include <ctime>
#include <functional>
#include <random>
#include <span>

using namespace tavr;
using Eigen::Vector3d;

namespace {

struct Scene {
    std::vector<Vector3d> nodes;
    std::vector<int> body;
    std::vector<std::array<int, 3>> triangles;
    std::vector<std::array<int, 2>> struts;

    int add(const Vector3d& at, int of) {
        nodes.push_back(at), body.push_back(of);
        return static_cast<int>(nodes.size()) - 1;
    }
    NodePositions positions() const {
        NodePositions x(3, static_cast<Eigen::Index>(nodes.size()));
        for (std::size_t i = 0; i < nodes.size(); ++i) x.col(static_cast<Eigen::Index>(i)) = nodes[i];
        return x;
    }
    /// n × n cells of the unit square scaled by `size`, at height `height(x, y)`.
    void sheet(int n, double size, int of, const std::function<double(double, double)>& height) {
        const int first = static_cast<int>(nodes.size());
        for (int i = 0; i <= n; ++i)
            for (int j = 0; j <= n; ++j) add({size * i / n, size * j / n, height(size * i / n, size * j / n)}, of);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                const int a = first + i * (n + 1) + j, b = a + n + 1;
                triangles.push_back({a, b, b + 1});
                triangles.push_back({a, b + 1, a + 1});
            }
    }
    ContactSurface surface(std::vector<ContactBody> bodies) const {
        return ContactSurface::of(std::move(bodies), body, triangles, struts, positions());
    }
};

NodePositions noise(std::mt19937& random, Eigen::Index count, double scale) {
    std::uniform_real_distribution<double> one(-scale, scale);
    return NodePositions::NullaryExpr(3, count, [&]() { return one(random); });
}

/// Two wavy sheets, the second meeting itself, and a zigzag of struts between.
Scene tangle() {
    Scene s;
    s.sheet(9, 3.0, 0, [](double x, double y) { return 0.2 * std::sin(3 * x + y); });
    s.sheet(7, 3.0, 1, [](double x, double y) { return 1.0 + 0.3 * std::sin(2 * y - x); });
    for (int i = 0; i < 12; ++i) s.add({0.3 * i, 0.5 + (i % 2) * 1.6, 0.6}, 2);
    for (int i = 0; i < 11; ++i) s.struts.push_back({int(s.nodes.size()) - 12 + i, int(s.nodes.size()) - 11 + i});
    return s;
}

bool boxesMeet(const ContactSurface& s, std::span<const int> one, std::span<const int> other, const NodePositions& from,
               const NodePositions& to, double reach) {
    const double distance = s.offset(one[0], other[0]) + reach;
    for (int k = 0; k < 3; ++k) {
        std::array<double, 4> range{1e300, -1e300, 1e300, -1e300};
        for (const int n : one)
            for (const auto* x : {&from, &to})
                range[0] = std::min(range[0], (*x)(k, n)), range[1] = std::max(range[1], (*x)(k, n));
        for (const int n : other)
            for (const auto* x : {&from, &to})
                range[2] = std::min(range[2], (*x)(k, n)), range[3] = std::max(range[3], (*x)(k, n));
        if (range[0] > range[3] + distance || range[2] > range[1] + distance) return false;
    }
    for (const int n : one)
        if (std::find(other.begin(), other.end(), n) != other.end()) return false;
    return s.mayMeet(one[0], other[0]);
}

double energy(const std::vector<ContactPair>& pairs, const NodePositions& x, const ContactBarrier& barrier) {
    double sum = 0.0;
    for (const ContactPair& p : pairs) sum += contactEnergy(p, gather(p.nodes, x), barrier);
    return sum;
}

/// A lone point (a speck of a triangle far above hangs on it) over a sheet.
struct Probe {
    Scene scene;
    ContactSurface surface;
    int point = 0;
    ContactBarrier barrier{0.1, 2.0};

    explicit Probe(const std::function<double(double, double)>& height) {
        scene.sheet(6, 3.0, 0, height);
        point = scene.add({0, 0, 5}, 1);
        scene.triangles.push_back({point, scene.add({0.1, 0, 9}, 1), scene.add({0, 0.1, 9}, 1)});
        surface = scene.surface({{}, {}});
    }
    NodePositions at(const Vector3d& place) const {
        NodePositions x = scene.positions();
        x.col(point) = place;
        return x;
    }
    /// The probe's own: without the sheet's points and pairs of edges.
    std::vector<ContactPair> pairs(const NodePositions& x) const {
        ContactCandidates c = contactCandidates(surface, x, x, barrier.reachMm);
        c.edgeEdge.clear();
        std::erase_if(c.pointTriangle, [&](const auto& pair) { return pair[0] != point; });
        return contactPairs(surface, c, x, barrier.reachMm);
    }
    double energyAt(const Vector3d& place) const { return energy(pairs(at(place)), at(place), barrier); }
};

}  // namespace

class TestContactPairs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gridFindsWhatBruteForceFinds();
    void costIsLinear();
    void areasAreThoseOfTheSurface();
    void flatSheetPushesEverywhereAlike();
    void foldsAreSmooth();
    void surfacesStayApart();
};

void TestContactPairs::gridFindsWhatBruteForceFinds() {
    const ContactSurface s = tangle().surface({{}, {0.0, true}, {0.05, false}});
    const NodePositions from = tangle().positions();
    std::mt19937 random(5);
    for (const double scale : {0.0, 0.1, 0.8}) {
        const NodePositions to = from + noise(random, from.cols(), scale);
        const ContactCandidates found = contactCandidates(s, from, to, 0.1);
        std::vector<std::array<int, 2>> pt, pe, ee;
        for (const int p : s.points) {
            for (int t = 0; t < int(s.triangles.size()); ++t)
                if (boxesMeet(s, std::span(&p, 1), s.triangles[t], from, to, 0.1)) pt.push_back({p, t});
            for (int e = s.firstStrut; e < int(s.edges.size()); ++e)
                if (boxesMeet(s, std::span(&p, 1), s.edges[e], from, to, 0.1)) pe.push_back({p, e});
        }
        for (int a = 0; a < int(s.edges.size()); ++a)
            for (int b = a + 1; b < int(s.edges.size()); ++b)
                if (boxesMeet(s, s.edges[a], s.edges[b], from, to, 0.1)) ee.push_back({a, b});
        QVERIFY(ee.size() > 20);
        QVERIFY(found.pointTriangle == pt);
        QVERIFY(found.pointEdge == pe);
        QVERIFY(found.edgeEdge == ee);
    }
}

void TestContactPairs::costIsLinear() {
    const auto cost = [](int n) {
        Scene s;
        s.sheet(n, 0.1 * n, 0, [](double, double) { return 0.0; });
        s.sheet(n, 0.1 * n, 1, [](double, double) { return 0.02; });
        const ContactSurface surface = s.surface({{}, {}});
        const NodePositions x = s.positions();
        double least = 1e300;
        std::size_t pairs = 0;
        for (int i = 0; i < 3; ++i) {
            const std::clock_t start = std::clock();
            pairs = contactCandidates(surface, x, x, 0.03).pointTriangle.size();
            least = std::min(least, double(std::clock() - start) / CLOCKS_PER_SEC);
        }
        qInfo("%zu triangles: %zu point-triangle candidates, %.3f s of processor time", s.triangles.size(), pairs,
              least);
        return least;
    };
    const double small = cost(70), large = cost(140);
    QVERIFY(large < 4.0 * 1.6 * small);  // quadratic: 16
}

void TestContactPairs::areasAreThoseOfTheSurface() {
    const Scene scene = tangle();
    const ContactSurface s = scene.surface({{}, {}, {0.05, false}});
    double area = 0.0, points = 0.0, edges = 0.0;
    const NodePositions x = scene.positions();
    for (const auto& t : s.triangles) area += 0.5 * (x.col(t[1]) - x.col(t[0])).cross(x.col(t[2]) - x.col(t[0])).norm();
    for (const auto& e : scene.struts) area += 0.1 * (x.col(e[0]) - x.col(e[1])).norm();
    for (const double a : s.pointArea) points += a;
    for (const double a : s.edgeArea) edges += a;
    QVERIFY(std::abs(points / area - 1.0) < 1e-12 && std::abs(edges / area - 1.0) < 1e-12);
    QVERIFY_EXCEPTION_THROWN(scene.surface({{}, {}, {}}), std::logic_error);
}

/// Above triangle, edge or node: the same, and exactly half the point's area.
void TestContactPairs::flatSheetPushesEverywhereAlike() {
    const Probe probe([](double, double) { return 0.0; });
    const double exact = 0.5 * probe.surface.pointArea[probe.point] * probe.barrier.at(0.04).energy;
    std::mt19937 random(2);
    std::uniform_real_distribution<double> place(0.1, 2.9);
    std::vector<Vector3d> places{{1.5, 1.5, 0.04}, {1.5, 1.7, 0.04}, {1.2, 1.2, 0.04}, {1.0, 2.0, 0.04}};
    for (int i = 0; i < 200; ++i) places.push_back({place(random), place(random), 0.04});
    for (int i = 0; i < 50; ++i) places.push_back({1.5 + 1e-9 * place(random), place(random), 0.04});
    for (const Vector3d& p : places) QVERIFY(std::abs(probe.energyAt(p) / exact - 1.0) < 1e-6);
}

/// Over a ridge and through a valley the energy has no jump and the forces are its gradient.
void TestContactPairs::foldsAreSmooth() {
    for (const double slope : {-0.6, 0.6}) {
        const auto height = [&](double x, double) { return slope * std::abs(x - 1.5); };
        const Probe probe(height);
        double last = -1.0;
        for (int i = -400; i <= 400; ++i) {
            const Vector3d p(1.5 + 2e-4 * i, 1.43, height(1.5 + 2e-4 * i, 0) + 0.05);
            const NodePositions x = probe.at(p);
            Vector3d force = Vector3d::Zero();
            for (const ContactPair& pair : probe.pairs(x))
                force += contactForces(pair, gather(pair.nodes, x), probe.barrier).gradient.head<3>();
            Vector3d difference;
            for (int k = 0; k < 3; ++k)
                difference[k] =
                    (probe.energyAt(p + 1e-7 * Vector3d::Unit(k)) - probe.energyAt(p - 1e-7 * Vector3d::Unit(k))) /
                    2e-7;
            const double now = probe.energyAt(p);
            QVERIFY(now > 0.0 && (last < 0.0 || std::abs(now - last) < 0.05 * now));
            if (i != 0) QVERIFY((force - difference).norm() < 1e-4 * force.norm());
            last = now;
        }
    }
}

/// Surfaces thrown at one another: along the accepted step no candidate comes nearer than a tenth of its gap.
void TestContactPairs::surfacesStayApart() {
    const Scene scene = tangle();
    const ContactSurface s = scene.surface({{}, {}, {0.05, false}});
    const NodePositions x = scene.positions();
    std::mt19937 random(9);
    for (int i = 0; i < 4; ++i) {
        const NodePositions move = noise(random, x.cols(), 0.05 + 0.15 * i);
        const ContactCandidates c = contactCandidates(s, x, x + move, 0.02);
        const double step = largestStep(s, c, x, move);
        QVERIFY(step > 0.0 && step <= 1.0);
        const auto gap = [&](std::array<int, 4> nodes, ContactKind kind, double t) {
            return nearestPoints(kind, gather(nodes, x + t * move)).separation.norm() - s.offset(nodes[0], nodes[2]);
        };
        for (const double t : {0.25, 0.5, 0.75, 1.0}) {
            for (int a = 0; a < int(s.edges.size()); ++a)
                for (int b = a + 1; b < int(s.edges.size()); ++b) {
                    const std::array<int, 4> n{s.edges[a][0], s.edges[a][1], s.edges[b][0], s.edges[b][1]};
                    if (!s.mayMeet(n[0], n[2])) continue;
                    const double start = gap(n, ContactKind::edgeEdge, 0.0);
                    if (start < 0.5) QVERIFY(gap(n, ContactKind::edgeEdge, t * step) > 0.0999 * start);
                }
            for (const int p : s.points)
                for (const auto& f : s.triangles) {
                    const std::array<int, 4> n{p, f[0], f[1], f[2]};
                    if (!s.mayMeet(p, f[0])) continue;
                    const double start = gap(n, ContactKind::pointTriangle, 0.0);
                    if (start < 0.5) QVERIFY(gap(n, ContactKind::pointTriangle, t * step) > 0.0999 * start);
                }
        }
    }
}

QTEST_GUILESS_MAIN(TestContactPairs)
#include "tst_contact_pairs.moc"
