#pragma once
// A root of simple shape with everything a study holds, made in under a second: for tests of the shells, not of the
// engine. Annulus in the plane z = 0, blood flows to +z, the wall is an ellipse about the z axis.
#include "planning/job/case_store.h"

#include <cmath>
#include <numbers>

namespace tavr::test {

/// Half axes of the lumen at height z, mm: LVOT and annulus 13 × 10.5, sinuses to 17, STJ 14 at 20 mm, aorta 15.5.
inline Vec2 halfAxes(double z) {
    const Vec2 annulus(13.0, 10.5);
    if (z <= 0.0) return annulus;
    if (z <= 20.0)
        return annulus + (Vec2(14.0, 14.0) - annulus) * (z / 20.0) +
               Vec2::Constant(4.0 * std::sin(std::numbers::pi * z / 20.0));
    return Vec2::Constant(std::min(15.5, 14.0 + 0.2 * (z - 20.0)));
}

inline double lumenDistance(const Vec3& x) {
    const Vec2 a = halfAxes(x.z());
    const Vec2 p(x.x(), x.y());
    const double r = p.norm();
    if (r < 1e-9) return -a.minCoeff();
    return r - r / std::hypot(p.x() / a.x(), p.y() / a.y());
}

inline Vec3 onWall(double degrees_, double z) {
    const Vec2 a = halfAxes(z);
    const double t = degrees_ * std::numbers::pi / 180.0;
    const double r = 1.0 / std::hypot(std::cos(t) / a.x(), std::sin(t) / a.y());
    return {r * std::cos(t), r * std::sin(t), z};
}

inline ImageGrid smallGrid() {
    ImageGrid grid;
    grid.size = {72, 72, 110};
    grid.spacing = Vec3::Constant(0.75);
    grid.origin = Vec3(-26.6, -26.6, -25.0);
    return grid;
}

inline RootModel smallRoot() {
    RootModel root;
    root.lumenDistance = ScalarImage(smallGrid());
    root.labels = LabelImage(smallGrid(), kBackground);
    const ImageGrid& g = root.labels.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const double d = lumenDistance(g.toLps(Vec3(i, j, k)));
                root.lumenDistance.at(i, j, k) = float(d);
                if (d < 0.0) root.labels.at(i, j, k) = kLumen;
            }
    for (double z = -20.0; z <= 52.0; z += 1.0) root.centreline.push_back({0, 0, z});
    root.lumenMeanHu = 400.0;
    root.lumenSdHu = 20.0;
    root.bloodEdgeHu = 225.0;
    root.noiseHu = 20.0;
    root.calciumRule = "850 HU fixed";
    return root;
}

inline Volume smallCt() {
    Volume ct(smallGrid(), 50);
    const ImageGrid& g = ct.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const double edge = std::clamp(0.5 - lumenDistance(g.toLps(Vec3(i, j, k))) / 1.5, 0.0, 1.0);
                ct.at(i, j, k) = std::int16_t(50.0 + 350.0 * edge);
            }
    return ct;
}

/// The CT with the bright cells of a frame: 23 mm wide, from 3 mm below the annulus to 15 mm above it.
inline Volume smallCtWithFrame() {
    Volume ct = smallCt();
    const ImageGrid& g = ct.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const Vec3 x = g.toLps(Vec3(i, j, k));
                if (x.z() < -3.0 || x.z() > 15.0 || std::abs(std::hypot(x.x(), x.y()) - 11.5) > 0.7) continue;
                const double t = 6.0 * std::atan2(x.y(), x.x()), turn = 0.5 * x.z();
                if (std::min(std::abs(std::sin(t + turn)), std::abs(std::sin(t - turn))) < 0.45) ct.at(i, j, k) = 2400;
            }
    return ct;
}

inline Landmarks smallLandmarks() {
    Landmarks marks;
    const auto put = [&](LandmarkId id, const Vec3& at) { marks[id] = {at, 0.8, 0.9, Review::Required, "auto"}; };
    put(LandmarkId::HingeNCC, onWall(150, 0));
    put(LandmarkId::HingeRCC, onWall(-90, 0));
    put(LandmarkId::HingeLCC, onWall(30, 0));
    put(LandmarkId::CommissureNR, onWall(-150, 18));
    put(LandmarkId::CommissureRL, onWall(-30, 18));
    put(LandmarkId::CommissureLN, onWall(90, 18));
    put(LandmarkId::OstiumLCA, onWall(30, 14));
    put(LandmarkId::OstiumLCALower, onWall(30, 12.5));
    put(LandmarkId::OstiumRCA, onWall(-90, 15));
    put(LandmarkId::OstiumRCALower, onWall(-90, 13.5));
    put(LandmarkId::StjCentre, {0, 0, 20});
    return marks;
}

/// The case in memory, measured and with a valve.
inline Result<CaseData> smallCase() {
    CaseData data;
    Result<Catalogue> catalogue = loadCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    data.catalogue = std::move(*catalogue);
    data.ct = std::make_shared<const Volume>(smallCt());
    data.root = std::make_shared<const RootModel>(smallRoot());
    data.plan.landmarks = smallLandmarks();
    data.plan.centreline = data.root->centreline;
    data.plan.measurements = measure(*data.ct, *data.root, data.plan.landmarks);
    if (const Status chosen = chooseDevices(data, {}); !chosen) return tl::unexpected(chosen.error());
    return data;
}

/// The case as a study folder. `planned` false: only the CT and the root; `frame`: a valve stands there already.
inline Status writeSmallStudy(const std::string& folder, bool planned = true, bool frame = false) {
    Result<CaseData> data = smallCase();
    if (!data) return tl::unexpected(data.error());
    if (frame) data->ct = std::make_shared<const Volume>(smallCtWithFrame());
    Result<Study> study = Study::create(folder);
    if (!study) return tl::unexpected(study.error());
    ImportedVolume imported;
    imported.ct = data->ct;
    imported.series.modality = "CT";
    imported.series.seriesUid = "1.2.3";
    imported.series.phases.resize(1);
    imported.series.phases[0].percentRR = 35;
    Status done = stageImport(*study, imported, makeProvenance(imported, data->catalogue.version));
    if (done) done = stageRoot(*study, *data->root);
    if (done && planned) done = stagePlan(*study, data->plan);
    return done ? study->commit("test", "small case") : done;
}

}  // namespace tavr::test
