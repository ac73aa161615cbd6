#include "core/image/phantom/iliofemoral.h"

#include <algorithm>
#include <cmath>

namespace tavr::phantom {
namespace {

constexpr double kFatHu = -95, kMuscleHu = 58, kWallHu = 70, kSpongyHu = 230, kCortexHu = 700, kMarrowHu = 20;

double ellipsoid(const Vec3& x, const Vec3& centre, const Vec3& radii) {
    const Vec3 q = x - centre;
    const double k0 = q.cwiseQuotient(radii).norm(), k1 = q.cwiseQuotient(radii.cwiseAbs2()).norm();
    return k1 > 1e-9 ? k0 * (k0 - 1.0) / k1 : -radii.minCoeff();
}

/// Elliptic cylinder along the patient's long axis, distance to its mantle.
double mantle(const Vec3& x, const Vec3& centre, double a, double b) {
    return ellipsoid({x.x(), x.y(), 0.0}, {centre.x(), centre.y(), 0.0}, {a, b, 1e6});
}

class Pelvis {
public:
    explicit Pelvis(const Iliofemoral& body) : body_(body) {}

    std::vector<Part> build() {
        softTissue();
        spine();
        pelvicBones();
        for (const double side : {-1.0, 1.0}) hip(side, body_.sides[side < 0 ? 0 : 1]);
        bowel();
        veins();
        arteries();
        return std::move(parts_);
    }

private:
    using Distance = std::function<double(const Vec3&)>;

    void add(double hu, const Vec3& lower, const Vec3& upper, Distance d) {
        parts_.push_back({lower, upper, hu, std::move(d)});
    }
    void everywhere(double hu, Distance d) { add(hu, Vec3::Constant(-1e6), Vec3::Constant(1e6), std::move(d)); }
    void blob(double hu, const Vec3& centre, const Vec3& radii) {
        const Vec3 r = radii + Vec3::Constant(1.0);
        add(hu, centre - r, centre + r, [=](const Vec3& x) { return ellipsoid(x, centre, radii); });
    }
    /// A bone: cortex of `shell` mm about spongy bone.
    void bone(const Vec3& centre, const Vec3& radii, double shell) {
        blob(kCortexHu, centre, radii);
        blob(kSpongyHu, centre, radii - Vec3::Constant(shell));
    }
    void tube(double hu, const Polyline& line, double from, double to) {
        std::vector<double> r(line.size());
        for (std::size_t i = 0; i < r.size(); ++i) r[i] = from + (to - from) * double(i) / double(r.size() - 1);
        auto t = std::make_shared<Tube>(line, std::move(r), std::max(from, to) + 4.0);
        add(hu, t->lower(), t->upper(), [t](const Vec3& x) { return t->distance(x); });
    }
    void artery(double hu, const Artery& a, double (Artery::*part)(const Vec3&) const) {
        add(hu, a.tube().lower(), a.tube().upper(), [&a, part](const Vec3& x) { return (a.*part)(x); });
    }

    void softTissue();
    void spine();
    void pelvicBones();
    void hip(double side, const IliacSide& artery);
    void bowel();
    void veins();
    void arteries();

    const Iliofemoral& body_;
    std::vector<Part> parts_;
};

void Pelvis::softTissue() {
    const Vec3 mid(0.0, 22.0, 0.0);
    everywhere(kFatHu, [mid](const Vec3& x) { return mantle(x, mid, 178.0, 118.0); });
    everywhere(kMuscleHu, [mid](const Vec3& x) { return mantle(x, mid, 158.0, 98.0); });
    everywhere(kFatHu, [mid](const Vec3& x) {  // the peritoneal cavity, down to the pelvic floor
        return std::max(mantle(x, mid - Vec3(0, 14, 0), 130.0, 72.0), -145.0 - x.z());
    });
    for (const double side : {-1.0, 1.0}) {
        tube(kMuscleHu,
             curveThrough({{side * 40, 36, 150},
                           {side * 48, 34, 40},
                           {side * 62, 20, -60},
                           {side * 78, -12, -140},
                           {side * 84, -6, -190}},
                          2.0),
             20.0, 15.0);  // psoas
        tube(kFatHu, curveThrough({{side * 56, -20, -138}, {side * 57, -33, -180}, {side * 55, -27, -255}}, 2.0), 22.0,
             22.0);  // the femoral triangle
    }
    blob(8.0, {0.0, -8.0, -142.0}, {38.0, 30.0, 26.0});  // bladder
}

void Pelvis::spine() {
    const Vec3 body(2.0, 44.0, 0.0);
    const auto column = [body](const Vec3& x) { return std::max(mantle(x, body, 23.0, 17.0), -30.0 - x.z()); };
    everywhere(95.0, column);  // discs
    const auto vertebra = [=](const Vec3& x) {
        return std::max(column(x), std::abs(std::remainder(x.z() - 12.0, 36.0)) - 14.0);
    };
    everywhere(kCortexHu, vertebra);
    everywhere(kSpongyHu, [=](const Vec3& x) { return vertebra(x) + 1.6; });
    const Vec3 canal = body + Vec3(0.0, 28.0, 0.0);
    everywhere(kCortexHu,
               [=](const Vec3& x) { return std::max(std::abs(mantle(x, canal, 12, 10)) - 2.0, -40.0 - x.z()); });
    bone({2.0, 70.0, -78.0}, {42.0, 24.0, 58.0}, 2.0);  // sacrum
}

void Pelvis::pelvicBones() {
    for (const double side : {-1.0, 1.0}) {
        const Vec3 centre(side * 92.0, 34.0, -62.0), radii(44.0, 62.0, 72.0);
        // The wing: the lateral half of a shell.
        const auto wing = [=](const Vec3& x) {
            return std::max(std::abs(ellipsoid(x, centre, radii)) - 5.0, side * (centre.x() - x.x()) + 14.0);
        };
        const Vec3 box = radii + Vec3::Constant(8.0);
        add(kCortexHu, centre - box, centre + box, wing);
        add(kSpongyHu, centre - box, centre + box, [=](const Vec3& x) { return wing(x) + 1.6; });
        tube(kCortexHu, curveThrough({{side * 84, -6, -160}, {side * 52, -26, -186}, {side * 14, -36, -196}}, 2.0), 9.0,
             8.0);  // upper ramus of the pubis, behind the artery
        tube(kSpongyHu, curveThrough({{side * 84, -6, -160}, {side * 52, -26, -186}, {side * 14, -36, -196}}, 2.0), 7.4,
             6.4);
    }
}

void Pelvis::hip(double side, const IliacSide& artery) {
    const Vec3 c = artery.headCentre;
    const double r = artery.headRadius;
    const Vec3 box = Vec3::Constant(r + 12.0);
    const Vec3 socket = Vec3(-side * 0.55, 0.15, 0.82).normalized();  // the acetabulum looks down and outwards
    const auto cup = [=](const Vec3& x) {
        const double d = (x - c).norm();
        return std::max({d - r - 10.0, r + 3.0 - d, 0.25 * r - (x - c).dot(socket)});
    };
    add(kCortexHu, c - box, c + box, cup);
    add(kSpongyHu, c - box, c + box, [=](const Vec3& x) { return cup(x) + 1.8; });
    const std::vector<Vec3> neck{c, c + Vec3(side * 32, 4, -28), c + Vec3(side * 44, 4, -60),
                                 c + Vec3(side * 44, 4, -140)};
    tube(kCortexHu, curveThrough(neck, 2.0), 15.0, 14.0);
    tube(kMarrowHu, curveThrough(neck, 2.0), 12.0, 8.0);
    const auto head = [=](const Vec3& x) { return (x - c).norm() - r; };
    add(kCortexHu, c - box, c + box, head);
    add(kSpongyHu + 60.0, c - box, c + box, [=](const Vec3& x) { return head(x) + 1.5; });
}

void Pelvis::bowel() {
    Random random(body_.seed * 31u + 5u);
    for (int i = 0; i < 26; ++i) {
        const Vec3 from(random.uniform(-95, 95), random.uniform(-50, -22), random.uniform(-110, 140));
        const Vec3 to = from + Vec3(random.uniform(-30, 30), random.uniform(-6, 6), random.uniform(-24, 24));
        const Vec3 mid = 0.5 * (from + to) + Vec3(random.uniform(-8, 8), random.uniform(-4, 4), random.uniform(-8, 8));
        const double r = random.uniform(6.0, 11.0), content = random.uniform(0.0, 1.0);
        const Polyline line = curveThrough({from, mid, to}, 2.0);
        tube(60.0, line, r + 2.0, r + 2.0);
        tube(content < 0.15 ? -850.0 : content < 0.6 ? body_.bowelHu : 25.0, line, r, r);
    }
}

void Pelvis::veins() {
    tube(body_.veinHu - 20.0, body_.cava, 10.5, 10.0);
    for (const IliacSide& side : body_.sides) tube(body_.veinHu - 20.0, side.vein, 6.5, 6.0);
    tube(body_.veinHu, body_.cava, 9.8, 9.3);
    for (const IliacSide& side : body_.sides) tube(body_.veinHu, side.vein, 5.8, 5.3);
}

void Pelvis::arteries() {
    std::vector<const Artery*> all{&body_.aorta};
    for (const IliacSide& side : body_.sides)
        for (const Artery* a : {&side.main, &side.internal, &side.profunda}) all.push_back(a);
    for (const Artery* a : all) artery(kWallHu, *a, &Artery::wall);
    for (const Artery* a : all)
        for (const Plaque& p : a->plaques())
            add(p.hu, a->tube().lower(), a->tube().upper(), [a, &p](const Vec3& x) { return a->plaque(p, x); });
    for (const Artery* a : all) artery(body_.bloodHu, *a, &Artery::lumen);
}

}  // namespace

std::vector<Part> sceneOf(const Iliofemoral& body) {
    return Pelvis(body).build();
}

}  // namespace tavr::phantom
