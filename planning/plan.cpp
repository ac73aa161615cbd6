#include "planning/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tavr {
namespace {

struct LandmarkText {
    LandmarkId id;
    const char *key, *title;
};
constexpr std::array<LandmarkText, 12> kLandmarks{{
    {LandmarkId::HingeNCC, "hinge_NCC", "hinge NCC"},
    {LandmarkId::HingeRCC, "hinge_RCC", "hinge RCC"},
    {LandmarkId::HingeLCC, "hinge_LCC", "hinge LCC"},
    {LandmarkId::CommissureNR, "commissure_NR", "commissure NCC–RCC"},
    {LandmarkId::CommissureRL, "commissure_RL", "commissure RCC–LCC"},
    {LandmarkId::CommissureLN, "commissure_LN", "commissure LCC–NCC"},
    {LandmarkId::OstiumLCA, "ostium_LCA", "left coronary ostium"},
    {LandmarkId::OstiumRCA, "ostium_RCA", "right coronary ostium"},
    {LandmarkId::OstiumLCALower, "ostium_LCA_lower", "lower edge of the left coronary ostium"},
    {LandmarkId::OstiumRCALower, "ostium_RCA_lower", "lower edge of the right coronary ostium"},
    {LandmarkId::StjCentre, "stj_centre", "sinotubular junction"},
    {LandmarkId::MembranousSeptum, "membranous_septum", "crest of the muscular septum"},
}};

const LandmarkText& textOf(LandmarkId id) {
    return *std::find_if(kLandmarks.begin(), kLandmarks.end(), [&](const LandmarkText& t) { return t.id == id; });
}

// Patient coordinates of real scanners stay within a few metres of the table's origin.
constexpr double kLargestCoordinateMm = 5000.0;
constexpr double kLargestTiltDeg = 45.0, kLargestRollDeg = 360.0;
// A hand-placed point is about as good as the voxel that the hand aimed at.
constexpr double kHandPlacedSigmaMm = 0.5;

Status inRange(const char* name, double value, double low, double high, const char* unit) {
    if (std::isfinite(value) && value >= low && value <= high) return {};
    return fail(
        ErrorKind::Input,
        fmt::format("{} is {}", name, std::isfinite(value) ? fmt::format("{:g} {}", value, unit) : "not a number"), {},
        fmt::format("give a value from {:g} to {:g} {}", low, high, unit));
}

Result<Plan> applied(Plan plan, const PlaceLandmark& c) {
    for (int axis = 0; axis < 3; ++axis) {
        const auto ok =
            inRange("a landmark's coordinate", c.position[axis], -kLargestCoordinateMm, kLargestCoordinateMm, "mm");
        if (!ok) return tl::unexpected(within(ok.error(), textOf(c.id).title));
    }
    plan.landmarks[c.id] = {c.position, kHandPlacedSigmaMm, 1.0, Review::Reviewed, "user"};
    plan.measurements.reset();  // derived from the landmarks: never shown stale
    return plan;
}

Result<Plan> applied(Plan plan, const ReviewLandmark& c) {
    const auto found = plan.landmarks.find(c.id);
    if (found == plan.landmarks.end())
        return fail(ErrorKind::Input, "there is no such landmark to review", textOf(c.id).title, "place it first");
    found->second.review = Review::Reviewed;
    return plan;
}

Result<Plan> applied(Plan plan, const SelectDevice& c) {
    plan.selectedDevice = c.deviceId;
    plan.selectedBy = "user";
    return plan;
}

Result<Plan> applied(Plan plan, const PlaceImplant& c) {
    const ImplantChoice& i = c.implant;
    if (i.id.empty() || i.deviceId.empty())
        return fail(ErrorKind::Input, "an implant needs a name and a device", i.id, "choose a device of the catalogue");
    for (const Status& ok : {inRange("the implant depth", i.depthMm, kDepthMinMm, kDepthMaxMm, "mm"),
                             inRange("the tilt", i.tiltDeg, -kLargestTiltDeg, kLargestTiltDeg, "degrees"),
                             inRange("the roll", i.rollDeg, -kLargestRollDeg, kLargestRollDeg, "degrees")}) {
        if (!ok) return tl::unexpected(within(ok.error(), "implant " + i.id));
    }
    const auto same =
        std::find_if(plan.implants.begin(), plan.implants.end(), [&](const ImplantChoice& x) { return x.id == i.id; });
    if (same != plan.implants.end())
        *same = i;
    else
        plan.implants.push_back(i);
    return plan;
}

Result<Plan> applied(Plan plan, const RemoveImplant& c) {
    const auto removed = std::erase_if(plan.implants, [&](const ImplantChoice& x) { return x.id == c.id; });
    if (removed == 0)
        return fail(ErrorKind::Input, "there is no such implant", c.id, "see the plan's list of implants");
    return plan;
}

struct TextOf {
    std::string operator()(const PlaceLandmark& c) const { return fmt::format("Place {}", textOf(c.id).title); }
    std::string operator()(const ReviewLandmark& c) const { return fmt::format("Review {}", textOf(c.id).title); }
    std::string operator()(const SelectDevice& c) const {
        return c.deviceId.empty() ? "Select no device" : "Select " + c.deviceId;
    }
    std::string operator()(const PlaceImplant& c) const {
        return fmt::format("Implant {} at {:.1f} mm", c.implant.deviceId, c.implant.depthMm);
    }
    std::string operator()(const RemoveImplant& c) const { return "Remove implant " + c.id; }
};

}  // namespace

std::string_view landmarkName(LandmarkId id) {
    return textOf(id).key;
}

std::optional<LandmarkId> landmarkFromName(std::string_view name) {
    for (const LandmarkText& t : kLandmarks) {
        if (name == t.key) return t.id;
    }
    return std::nullopt;
}

Result<Plan> apply(const Plan& plan, const Command& command) {
    return std::visit([&](const auto& c) { return applied(plan, c); }, command);
}

std::string commandText(const Command& command) {
    return std::visit(TextOf{}, command);
}

}  // namespace tavr
