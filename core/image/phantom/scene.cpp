#include "core/image/phantom/scene.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace tavr::phantom {
namespace {

constexpr double kLungHu = -850, kFatHu = -95, kMuscleHu = 55, kSpongyHu = 230, kCortexHu = 700;

struct Ellipsoid {
    Vec3 centre, radii;
    Eigen::Matrix3d axes = Eigen::Matrix3d::Identity();

    double operator()(const Vec3& x) const {
        const Vec3 q = axes.transpose() * (x - centre);
        const double k0 = q.cwiseQuotient(radii).norm(), k1 = q.cwiseQuotient(radii.cwiseAbs2()).norm();
        return k1 > 1e-9 ? k0 * (k0 - 1.0) / k1 : -radii.minCoeff();
    }
    Ellipsoid grown(double mm) const { return {centre, radii + Vec3::Constant(mm), axes}; }
};

class Builder {
public:
    explicit Builder(const Root& root) : root_(root), a_(root.anatomy()), k_(a_.heartScale) {}

    std::vector<Part> build() {
        chest();
        bones();
        rightHeart();
        leftHeart();
        vessels();
        aorta();
        return std::move(parts_);
    }

private:
    using Distance = std::function<double(const Vec3&)>;

    /// Annulus centre plus a scaled offset along the patient's axes (left, posterior, head).
    Vec3 at(double left, double posterior, double head) const { return a_.centre + k_ * Vec3(left, posterior, head); }
    /// The same for what does not beat: chest, spine, great vessels.
    Vec3 still(double left, double posterior, double head) const {
        return a_.centre + a_.chestScale * Vec3(left, posterior, head);
    }
    void add(double hu, const Vec3& lower, const Vec3& upper, Distance d) {
        parts_.push_back({lower, upper, hu, std::move(d), structure_, true});
    }
    /// What follows belongs to `structure`.
    void as(PhantomStructure structure) { structure_ = structure; }
    /// The part just added belongs to another structure where `inside` is negative: no change of the picture.
    void lastWithin(PhantomStructure structure, const Distance& inside) {
        const Part& last = parts_.back();
        parts_.push_back(
            {last.lower, last.upper, last.hu,
             [d = last.distance, inside](const Vec3& x) { return std::max(d(x), inside(x)); }, structure, false});
    }
    void everywhere(double hu, Distance d) { add(hu, Vec3::Constant(-1e6), Vec3::Constant(1e6), std::move(d)); }
    void add(double hu, const Ellipsoid& e) {
        const Vec3 r = Vec3::Constant(e.radii.maxCoeff() + 1.0);
        add(hu, e.centre - r, e.centre + r, e);
    }
    void add(double hu, const Ellipsoid& e, Distance clip) {
        const Vec3 r = Vec3::Constant(e.radii.maxCoeff() + 1.0);
        add(hu, e.centre - r, e.centre + r, [e, clip](const Vec3& x) { return std::max(e(x), clip(x)); });
    }
    void addTube(double hu, const std::vector<Vec3>& points, double radiusFrom, double radiusTo) {
        Polyline rough{points.front()};
        for (std::size_t i = 1; i < points.size(); ++i) {
            const Vec3 before = points[i - 1], after = points[std::min(i + 1, points.size() - 1)];
            const Vec3 from = (points[i] - points[i >= 2 ? i - 2 : 0]).normalized(), to = (after - before).normalized();
            const double reach = (points[i] - points[i - 1]).norm() / 3.0;
            appendBezier(rough, points[i - 1], from, points[i], to, reach, reach, 16);
        }
        Polyline line = resampled(rough, 1.5);
        std::vector<double> r(line.size());
        for (std::size_t i = 0; i < r.size(); ++i) {
            r[i] = radiusFrom + (radiusTo - radiusFrom) * double(i) / double(r.size() - 1);
        }
        auto tube = std::make_shared<Tube>(std::move(line), std::move(r), std::max(radiusFrom, radiusTo) + 4.0);
        add(hu, tube->lower(), tube->upper(), [tube](const Vec3& x) { return tube->distance(x); });
    }

    void chest();
    void lungVessels();
    void bones();
    void rightHeart();
    void leftHeart();
    void vessels();
    void aorta();

    const Root& root_;
    const Anatomy& a_;
    double k_;
    std::vector<Part> parts_;
    PhantomStructure structure_ = PhantomStructure::Other;
    Ellipsoid rightAtrium_;
};

/// max(a, b) with the edge rounded over `k` mm.
double smoothMax(double a, double b, double k) {
    const double h = std::max(k - std::abs(a - b), 0.0) / k;
    return std::max(a, b) + 0.25 * k * h * h;
}

/// Elliptic cylinder along the patient's long axis, distance to its mantle.
double mantle(const Vec3& x, const Vec3& centre, double semiX, double semiY) {
    const Vec2 q(x.x() - centre.x(), x.y() - centre.y());
    const double k0 = std::hypot(q.x() / semiX, q.y() / semiY);
    const double k1 = std::hypot(q.x() / (semiX * semiX), q.y() / (semiY * semiY));
    return k1 > 1e-9 ? k0 * (k0 - 1.0) / k1 : -std::min(semiX, semiY);
}

void Builder::chest() {
    const Vec3 mid = still(-4.0, 20.0, 0.0);
    everywhere(kFatHu, [mid](const Vec3& x) { return mantle(x, mid, 185.0, 122.0); });
    everywhere(kMuscleHu, [mid](const Vec3& x) { return mantle(x, mid, 168.0, 110.0); });
    everywhere(kLungHu, [mid](const Vec3& x) { return mantle(x, mid, 148.0, 96.0); });
    const Ellipsoid sac{still(12.0, 2.0, -30.0), a_.chestScale * Vec3(80.0, 72.0, 74.0)};
    add(kFatHu, sac);
    const Vec3 upper = still(0.0, 22.0, 0.0);
    const double floor = still(0.0, 0.0, 5.0).z();
    everywhere(kFatHu, [upper, floor](const Vec3& x) {
        const double taper = std::clamp((x.z() - floor) / 60.0, -1.0, 1.0);
        return mantle(x, upper, 52.0 - 6.0 * taper, 82.0);
    });
    const double dome = still(0.0, 0.0, -78.0).z();
    const Ellipsoid liver{Vec3(still(-40.0, 0.0, 0.0).x(), still(0.0, 5.0, 0.0).y(), dome - 30.0),
                          Vec3(110.0, 95.0, 48.0)};
    add(95.0, liver);
    lungVessels();
}

void Builder::lungVessels() {
    Random random(a_.noduleSeed + 17u);
    for (int i = 0; i < 28; ++i) {
        const double side = i % 2 ? 1.0 : -1.0, angle = random.uniform(-1.4, 1.4), rise = random.uniform(-45.0, 55.0);
        const Vec3 hilum = still(side * 48.0, 40.0, 20.0 + 0.35 * rise);
        const Vec3 mid = hilum + Vec3(side * 24.0 * std::cos(angle), 24.0 * std::sin(angle), 0.4 * rise);
        const Vec3 tip = hilum + Vec3(side * 58.0 * std::cos(angle), 50.0 * std::sin(angle), rise);
        addTube(a_.pulmonaryHu, {hilum, mid, tip}, random.uniform(2.0, 3.6), 0.9);
    }
}

void Builder::bones() {
    const Vec3 body = still(-4.0, 100.0, 0.0);
    const auto vertebra = [body](const Vec3& x) {
        const double period = 24.0, z = std::remainder(x.z() - body.z(), period);
        return std::max(mantle(x, body, 18.0, 15.0), std::abs(z) - 10.0);
    };
    everywhere(90.0, [body](const Vec3& x) { return mantle(x, body, 17.5, 14.5); });  // discs
    everywhere(kCortexHu, vertebra);
    everywhere(kSpongyHu, [vertebra](const Vec3& x) { return vertebra(x) + 1.6; });
    const Vec3 canal = body + Vec3(0.0, 26.0, 0.0);
    everywhere(kCortexHu, [canal](const Vec3& x) { return std::abs(mantle(x, canal, 12.0, 11.0)) - 2.0; });
    everywhere(30.0, [canal](const Vec3& x) { return mantle(x, canal, 9.0, 8.0); });
    const Vec3 mid = still(-4.0, 20.0, 0.0);
    const auto rib = [mid](const Vec3& x) {
        const double z = std::remainder(x.z() - mid.z() + 0.45 * (mid.y() - x.y()), 27.0);
        return std::hypot(mantle(x, mid, 155.0, 101.0), 0.9 * z) - 5.0;
    };
    everywhere(kCortexHu, rib);
    everywhere(kSpongyHu, [rib](const Vec3& x) { return rib(x) + 1.4; });
    const Ellipsoid sternum{still(-2.0, -79.0, 30.0), Vec3(19.0, 6.0, 130.0)};
    add(500.0, sternum);
    add(180.0, sternum.grown(-1.3));
}

void Builder::rightHeart() {
    const Ellipsoid rv{at(14.0, -36.0, -36.0), k_ * Vec3(42.0, 24.0, 34.0)};
    const std::vector<Vec3> trunk{at(12.0, -36.0, -22.0), at(17.0, -35.0, 4.0), at(23.0, -21.0, 28.0),
                                  at(24.0, 6.0, 46.0)};
    const double r = 12.5 * k_;
    add(a_.myocardiumHu, rv.grown(3.5));
    addTube(kMuscleHu, trunk, r + 4.0, r + 1.5);
    as(PhantomStructure::RightVentricle);
    add(a_.rightHeartHu, rv);
    as(PhantomStructure::PulmonaryArtery);
    addTube(a_.pulmonaryHu, trunk, r + 1.0, r);
    // The pulmonary valve lies some 20 mm above the aortic annulus; below it the trunk is the ventricle's outflow.
    const Vec3 valve = at(21.0, -26.0, 20.0), along = (trunk[2] - trunk[1]).normalized();
    lastWithin(PhantomStructure::RightVentricle, [=](const Vec3& x) { return (x - valve).dot(along); });
    const Ellipsoid& ra = rightAtrium_ = {at(-44.0, 8.0, -16.0), k_ * Vec3(23.0, 27.0, 32.0)};
    as(PhantomStructure::Other);
    add(a_.myocardiumHu - 15.0, ra.grown(2.0));
    as(PhantomStructure::RightAtrium);
    add(a_.rightHeartHu + 15.0, ra);
    const Ellipsoid inlet{at(-24.0, -20.0, -34.0), k_ * Vec3(22.0, 18.0, 20.0)};  // through the tricuspid valve
    add(a_.rightHeartHu, inlet);  // the tricuspid plane is where it enters the ventricle
    lastWithin(PhantomStructure::RightVentricle, rv);
    as(PhantomStructure::Other);
}

void Builder::leftHeart() {
    const Vec3 apexward = Vec3(0.62, -0.50, -0.60).normalized();
    Eigen::Matrix3d axes;
    axes.col(0) = apexward;
    axes.col(1) = apexward.unitOrthogonal();
    axes.col(2) = apexward.cross(axes.col(1));
    const Vec3 low = a_.centre - 15.0 * a_.frame.col(2);
    const Vec3 centre = low + k_ * (Vec3(8.0, 11.0, -3.0) + 27.0 * apexward);
    const Ellipsoid lv{centre, k_ * Vec3(50.0, 24.0, 24.0), axes};
    // The mitral plane hangs from the curtain below the commissure of the left and non-coronary cusps.
    const double curtain = root_.commissureAngle(2);
    const Vec3 hinge = root_.place(-4.0, root_.radius(-4.0, curtain) + 2.5, curtain);
    const Vec3 away = hinge - root_.place(-4.0, 0.0, curtain);
    const Vec3 mitral = hinge + 15.0 * k_ * (away - apexward * apexward.dot(away)).normalized();
    const Root* root = &root_;
    const double crest = root_.crest();
    as(PhantomStructure::Myocardium);
    add(a_.myocardiumHu, lv.grown(11.0),
        [=](const Vec3& x) { return std::max(root->height(x) - crest, (mitral - x).dot(apexward) - 2.0); });
    // The upper septum wraps the outflow tract on the right coronary side, up to the crest; above it is membrane.
    const Vec3 reach = Vec3::Constant(36.0);
    add(a_.myocardiumHu, a_.centre - reach, a_.centre + reach, [=, middle = a_.cuspAngle[1]](const Vec3& x) {
        const AxisPoint p = root->locate(x);
        if (!p.found) return 30.0;
        const double side = p.rho * (std::abs(std::remainder(p.theta - middle, 2.0 * std::numbers::pi)) - 1.5);
        return std::max({root->wall(x) - 7.0, root->height(x) - crest, -root->height(x) - 18.0, side});
    });
    as(PhantomStructure::Other);
    const Ellipsoid la{at(6.0, 42.0, 8.0), k_ * Vec3(34.0, 22.0, 27.0)};
    const auto atrial = [=](const Vec3& x) { return (x - mitral).dot(apexward) + 1.5; };
    add(a_.myocardiumHu - 10.0, la.grown(2.0), atrial);
    as(PhantomStructure::LeftAtrium);
    add(a_.bloodHu * 1.02, la, atrial);
    const Ellipsoid inflow{mitral - 6.0 * apexward, k_ * Vec3(17.0, 17.0, 17.0)};
    add(a_.bloodHu * 1.02, inflow, atrial);
    as(PhantomStructure::Other);
    for (const int side : {-1, 1}) {
        for (const double up : {-6.0, 16.0}) {
            addTube(a_.bloodHu,
                    {at(6.0 + side * 24.0, 48.0, up), at(6.0 + side * 45.0, 58.0, up + 3.0),
                     at(6.0 + side * 75.0, 66.0, up + 0.8 * up)},
                    6.5, 4.0);
            lastWithin(PhantomStructure::LeftAtrium, [=](const Vec3& x) { return std::max(la(x), atrial(x)); });
        }
    }
    add(a_.wallHu + 20.0, a_.centre - Vec3::Constant(40.0), a_.centre + Vec3::Constant(40.0), [root](const Vec3& x) {
        return std::max({root->wall(x), root->height(x)});
    });
    const auto mouth = [=](const Vec3& x) { return smoothMax(root->cavityGate(x), (mitral - x).dot(apexward), 5.0); };
    as(PhantomStructure::LeftVentricle);
    add(a_.bloodHu * 0.98, lv, mouth);
    as(PhantomStructure::Myocardium);
    for (const double side : {-1.0, 1.0}) {  // papillary muscles
        const Vec3 base = centre + k_ * (6.0 * apexward + axes * Vec3(0.0, side * 15.0, -9.0));
        add(a_.myocardiumHu, Ellipsoid{base, k_ * Vec3(13.0, 4.5, 4.5), axes});
        lastWithin(PhantomStructure::LeftVentricle, lv);  // counted to the cavity, as in the clinic
    }
    as(PhantomStructure::Other);
}

void Builder::vessels() {
    const double r = 12.5 * k_;
    const std::vector<Vec3> right{at(24.0, 6.0, 46.0), at(4.0, 24.0, 48.0), at(-26.0, 27.0, 46.0),
                                  at(-62.0, 34.0, 40.0)};
    const std::vector<Vec3> left{at(24.0, 6.0, 46.0), at(34.0, 32.0, 50.0), at(52.0, 52.0, 44.0), at(75.0, 60.0, 34.0)};
    as(PhantomStructure::PulmonaryArtery);
    addTube(a_.pulmonaryHu, right, 0.85 * r, 0.55 * r);
    addTube(a_.pulmonaryHu, left, 0.85 * r, 0.55 * r);
    as(PhantomStructure::Other);
    addTube(a_.cavaHu, {at(-40.0, 8.0, 5.0), at(-40.0, 4.0, 50.0), at(-36.0, 2.0, 120.0)}, 10.0, 8.0);
    lastWithin(PhantomStructure::RightAtrium, rightAtrium_);
    addTube(a_.rightHeartHu - 30.0, {at(-40.0, 24.0, -30.0), at(-36.0, 34.0, -60.0), at(-34.0, 40.0, -110.0)}, 12.0,
            13.0);
    lastWithin(PhantomStructure::RightAtrium, rightAtrium_);
    addTube(40.0, {still(10.0, 76.0, -100.0), still(3.0, 74.0, 0.0), still(2.0, 72.0, 120.0)}, 7.0, 7.0);  // oesophagus
    addTube(-1000.0, {still(0.0, 48.0, 70.0), still(-2.0, 50.0, 130.0)}, 8.0, 8.5);                        // trachea
}

void Builder::aorta() {
    const Root* root = &root_;
    const Vec3 lo = root->axisTube().lower(), hi = root->axisTube().upper();
    as(PhantomStructure::AorticWall);
    add(a_.wallHu, lo, hi, [root](const Vec3& x) { return std::max(root->wall(x), -root->height(x)); });
    as(PhantomStructure::Other);
    const Polyline& main = root->coronaries()[0].line();
    const Vec3 fork = pointAt(main, 14.0), onward = fork + 8.0 * tangentAt(main, 14.0) + Vec3(2.0, 3.0, -2.0);
    as(PhantomStructure::Coronary);
    addTube(a_.bloodHu, {fork, onward, at(50.0, 12.0, -10.0), at(50.0, 34.0, -30.0)}, 1.5, 1.0);  // circumflex
    as(PhantomStructure::Other);
    for (const Tube& tube : root->coronaries()) {
        add(40.0, tube.lower(), tube.upper(), [&tube](const Vec3& x) { return tube.distance(x) - 0.7; });
    }
    as(PhantomStructure::Coronary);
    for (const Tube& tube : root->coronaries()) {
        add(a_.bloodHu, tube.lower(), tube.upper(), [&tube](const Vec3& x) { return tube.distance(x); });
    }
    as(PhantomStructure::Aorta);
    add(a_.bloodHu, lo, hi, [root](const Vec3& x) { return root->lumen(x); });
    lastWithin(PhantomStructure::LeftVentricle, [root, middle = a_.centre](const Vec3& x) {
        return std::max(root->height(x), (x - middle).norm() - 40.0);  // not the descending aorta
    });
    as(PhantomStructure::Other);
    const Vec3 box = Vec3::Constant(38.0);
    add(a_.leafletHu, a_.centre - box, a_.centre + box, [root](const Vec3& x) { return root->leaflets(x); });
    for (const auto* group : {&root->plaques(), &root->nodules()}) {
        for (const Nodule& n : *group) {
            const Vec3 r = Vec3::Constant(n.radii.maxCoeff() + 2.0);
            add(n.hu, n.centre - r, n.centre + r, [&n](const Vec3& x) { return n.distance(x); });
        }
    }
}

}  // namespace

std::vector<Part> sceneOf(const Root& root) {
    return Builder(root).build();
}

}  // namespace tavr::phantom
