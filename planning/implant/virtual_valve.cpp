#include "planning/implant/virtual_valve.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

/// The axis leans by the tilt towards the annulus plane's u axis.
Vec3 tiltedAxis(const PlaneFrame& annulus, double tiltDeg) {
    const double t = radians(tiltDeg);
    return (std::cos(t) * annulus.normal + std::sin(t) * annulus.u).normalized();
}

/// The published envelope as (height, diameter). Where a waist has no published height it is drawn half-way.
std::vector<Vec2> profileOf(const Device& d, double height, std::string& note) {
    note = "generic, reconstructed from published envelope";
    if (d.inflowDiameter.known() && d.waistDiameter.known() && d.outflowDiameter.known()) {
        note += "; height of the waist not published, drawn half-way";
        return {
            {0.0, *d.inflowDiameter.value}, {0.5 * height, *d.waistDiameter.value}, {height, *d.outflowDiameter.value}};
    }
    const Sourced<double>& diameter = d.nominalDiameter.known() ? d.nominalDiameter : d.inflowDiameter;
    if (!diameter.known()) return {};
    note += "; cylinder of the nominal diameter";
    return {{0.0, *diameter.value}, {height, *diameter.value}};
}

}  // namespace

double VirtualValve::diameterAt(double heightMm) const {
    if (profile.empty()) return 0.0;
    if (heightMm <= profile.front().x()) return profile.front().y();
    for (std::size_t i = 1; i < profile.size(); ++i) {
        const Vec2 &a = profile[i - 1], &b = profile[i];
        if (heightMm > b.x()) continue;
        const double t = (heightMm - a.x()) / std::max(b.x() - a.x(), 1e-9);
        return a.y() + t * (b.y() - a.y());
    }
    return profile.back().y();
}

Result<VirtualValve> placeValve(const Device& device, const ImplantChoice& choice, const Measurements& m) {
    if (!m.annulus.known() || m.annulus.contour.empty())
        return fail(ErrorKind::Input, "there is no measured annulus to place the valve in", device.id,
                    "place the three hinge points first");
    if (!device.frameHeight.known())
        return fail(ErrorKind::Input, "the frame height of this valve is not published, so it cannot be drawn",
                    device.id, "choose another valve or add a record of your own with a source");
    VirtualValve valve;
    valve.deviceId = device.id;
    valve.height = *device.frameHeight.value;
    valve.profile = profileOf(device, valve.height, valve.geometryNote);
    if (valve.profile.empty())
        return fail(ErrorKind::Input, "no diameter of this valve is published, so it cannot be drawn", device.id,
                    "choose another valve or add a record of your own with a source");
    const PlaneFrame& annulus = m.annulusPlane;
    const Vec3 centre = m.annulus.contour.plane.toLps(centroid(m.annulus.contour));
    const Vec3 axis = tiltedAxis(annulus, choice.tiltDeg);
    // The tilt turns about the annulus centre; the depth is along the axis, which at tilt 0 is the normal.
    valve.inflow = makePlane(centre - choice.depthMm * axis, axis, annulus.u);
    return valve;
}

}  // namespace tavr
