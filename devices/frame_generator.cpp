#include "devices/frame_generator.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>

namespace tavr {
namespace {

using std::numbers::pi;

constexpr double kHeightErrorMm = 1e-6;  // rows and profile must agree on the height

/// A ring of crowns or crossings. Half: it stands half a column further round.
struct Level {
    double heightMm = 0.0;
    bool half = false;
    std::vector<int> nodes;
};

class Lattice {
public:
    explicit Lattice(const LatticeParameters& p) : p_(p), step_(2.0 * pi / p.columns) {
        frame_.sections = {{p.widthMm, p.thicknessMm}};
    }

    Frame build() {
        addLevel(0.0, false);
        for (const LatticeRow& row : p_.rows) {
            const Level lower = levels_.back();
            addLevel(lower.heightMm + row.strutsMm, !lower.half);
            zigzag(lower, levels_.back());
            if (row.barMm <= 0.0) continue;
            const Level crowns = levels_.back();
            addLevel(crowns.heightMm + row.barMm, crowns.half);
            bars(crowns, levels_.back());
        }
        frame_.inflowRim = levels_.front().nodes;
        frame_.outflowRim = levels_.back().nodes;
        tagWaist();
        tagPosts();
        return std::move(frame_);
    }

private:
    double angle(const Level& level, int column) const { return (column + (level.half ? 0.5 : 0.0)) * step_; }

    int addNode(double angle, double height) {
        const double radius = 0.5 * (profileDiameter(p_.profile, height) - p_.thicknessMm);
        frame_.nodes.emplace_back(radius * std::cos(angle), radius * std::sin(angle), height);
        angles_.push_back(angle);
        return static_cast<int>(frame_.nodes.size()) - 1;
    }

    void addLevel(double height, bool half) {
        Level level{height, half, {}};
        for (int c = 0; c < p_.columns; ++c) level.nodes.push_back(addNode(angle(level, c), height));
        levels_.push_back(std::move(level));
    }

    void addBeam(int first, int second) {
        const auto at = [&](int n) { return frame_.nodes[static_cast<std::size_t>(n)]; };
        Eigen::Vector3d radial = 0.5 * (at(first) + at(second));
        radial.z() = 0.0;
        frame_.beams.push_back({{first, second}, 0, radial.normalized()});
    }

    /// From a node at (angle1, low) to one at (angle2, high), divided into beams along the surface.
    void addStrut(int first, int second, double angle1, double angle2, double low, double high, double rounding) {
        int previous = first;
        for (int i = 1; i < p_.beamsPerStrut; ++i) {
            const double s = static_cast<double>(i) / p_.beamsPerStrut;
            const double rise = (1.0 - rounding) * s + rounding * s * s * (3.0 - 2.0 * s);
            const int next = addNode(angle1 + s * (angle2 - angle1), low + rise * (high - low));
            addBeam(previous, next);
            previous = next;
        }
        addBeam(previous, second);
    }

    /// Two struts from every lower crown to its neighbours half a column away, around the ring.
    void zigzag(const Level& lower, const Level& upper) {
        const int left = lower.half ? 0 : -1;
        for (int c = 0; c < p_.columns; ++c) {
            for (const int up : {c + left, c + left + 1}) {
                const int wrapped = (up + p_.columns) % p_.columns;
                addStrut(lower.nodes[static_cast<std::size_t>(c)], upper.nodes[static_cast<std::size_t>(wrapped)],
                         angle(lower, c), angle(upper, up), lower.heightMm, upper.heightMm, p_.crownRounding);
            }
        }
    }

    void bars(const Level& lower, const Level& upper) {
        for (int c = 0; c < p_.columns; ++c)
            addStrut(lower.nodes[static_cast<std::size_t>(c)], upper.nodes[static_cast<std::size_t>(c)],
                     angle(lower, c), angle(upper, c), lower.heightMm, upper.heightMm, 0.0);
    }

    void tagWaist() {
        const auto diameter = [&](const Level& level) { return profileDiameter(p_.profile, level.heightMm); };
        const auto narrowest = std::min_element(
            levels_.begin(), levels_.end(), [&](const Level& a, const Level& b) { return diameter(a) < diameter(b); });
        const double rims = std::min(diameter(levels_.front()), diameter(levels_.back()));
        if (diameter(*narrowest) < rims) frame_.waist = narrowest->nodes;
    }

    void tagPosts() {
        const auto within = [&](double height) {
            return height >= p_.postFromMm - kHeightErrorMm && height <= p_.postToMm + kHeightErrorMm;
        };
        std::optional<double> start;
        for (const Level& level : levels_)
            if (within(level.heightMm)) start = angle(level, 0);
        if (!start) return;
        for (int k = 0; k < 3; ++k) {
            const double target = *start + 2.0 * pi / 3.0 * k;
            std::vector<int> post;
            for (std::size_t n = 0; n < frame_.nodes.size(); ++n) {
                if (within(frame_.nodes[n].z()) && std::abs(std::remainder(angles_[n] - target, 2.0 * pi)) < 1e-9)
                    post.push_back(static_cast<int>(n));
            }
            std::sort(post.begin(), post.end(), [&](int a, int b) {
                return frame_.nodes[static_cast<std::size_t>(a)].z() < frame_.nodes[static_cast<std::size_t>(b)].z();
            });
            frame_.posts.push_back(std::move(post));
        }
    }

    const LatticeParameters& p_;
    double step_;
    std::vector<Level> levels_;
    std::vector<double> angles_;  // of the nodes, exact where heights and diameters differ
    Frame frame_;
};

tl::unexpected<Error> wrong(const std::string& what, const char* todo) {
    return fail(ErrorKind::Input, what, "frame lattice", todo);
}

Status checkRows(const LatticeParameters& p) {
    if (p.columns < 3 || p.columns % 3 != 0)
        return wrong(fmt::format("columns: {} is not a multiple of 3", p.columns), "three commissures need one");
    if (p.beamsPerStrut < 1) return wrong("beams per strut: fewer than 1", "give 1 or more");
    if (p.rows.empty()) return wrong("rows: none", "give one strut row or more");
    for (std::size_t r = 0; r < p.rows.size(); ++r) {
        if (!(p.rows[r].strutsMm > 0.0))
            return wrong(fmt::format("row {}: its struts have no height", r), "correct it");
        if (!(p.rows[r].barMm >= 0.0)) return wrong(fmt::format("row {}: its bar is below zero", r), "correct it");
    }
    if (p.rows.back().barMm > 0.0) return wrong("the last row ends in bars", "set its bar to 0");
    if (!(p.crownRounding >= 0.0 && p.crownRounding <= 1.0))
        return wrong("crown rounding: not within 0 to 1", "correct it");
    return {};
}

double heightOf(const LatticeParameters& p) {
    double height = 0.0;
    for (const LatticeRow& row : p.rows) height += row.strutsMm + row.barMm;
    return height;
}

Status checkProfile(const LatticeParameters& p) {
    if (!(p.widthMm > 0.0)) return wrong(fmt::format("strut width: {:g} mm", p.widthMm), "give one above zero");
    if (!(p.thicknessMm > 0.0))
        return wrong(fmt::format("strut thickness: {:g} mm", p.thicknessMm), "give one above zero");
    if (p.profile.empty()) return wrong("profile: no diameter", "give one point or more");
    for (std::size_t i = 1; i < p.profile.size(); ++i)
        if (!(p.profile[i].heightMm > p.profile[i - 1].heightMm))
            return wrong(fmt::format("profile: point {} is not above the one before", i), "sort the heights");
    const double height = heightOf(p);
    if (p.profile.size() > 1 && (std::abs(p.profile.front().heightMm) > kHeightErrorMm ||
                                 std::abs(p.profile.back().heightMm - height) > kHeightErrorMm))
        return wrong(fmt::format("profile: it does not run from 0 to the rows' {:g} mm", height), "correct it");
    for (const ProfilePoint& point : p.profile) {
        const double room = pi * (point.diameterMm - 2.0 * p.thicknessMm);
        if (!(room > 2.0 * p.columns * p.widthMm))
            return wrong(fmt::format("{} struts of {:g} mm do not fit side by side at {:g} mm", 2 * p.columns,
                                     p.widthMm, point.diameterMm),
                         "fewer columns, thinner struts or a larger diameter");
    }
    return {};
}

/// Slope at an interior point: harmonic mean of the chords, 0 at a turning point.
double slopeAt(const std::vector<ProfilePoint>& profile, std::size_t i) {
    if (i == 0 || i + 1 == profile.size()) return 0.0;
    const auto chord = [&](std::size_t k) {
        return (profile[k + 1].diameterMm - profile[k].diameterMm) / (profile[k + 1].heightMm - profile[k].heightMm);
    };
    const double below = chord(i - 1), above = chord(i);
    return below * above > 0.0 ? 2.0 * below * above / (below + above) : 0.0;
}

}  // namespace

double profileDiameter(const std::vector<ProfilePoint>& profile, double heightMm) {
    if (heightMm <= profile.front().heightMm) return profile.front().diameterMm;
    if (heightMm >= profile.back().heightMm) return profile.back().diameterMm;
    std::size_t i = 0;
    while (profile[i + 1].heightMm < heightMm) ++i;
    const double span = profile[i + 1].heightMm - profile[i].heightMm;
    const double s = (heightMm - profile[i].heightMm) / span;
    const double blend = s * s * (3.0 - 2.0 * s);
    return (1.0 - blend) * profile[i].diameterMm + blend * profile[i + 1].diameterMm +
           span * s * (1.0 - s) * ((1.0 - s) * slopeAt(profile, i) - s * slopeAt(profile, i + 1));
}

Result<Frame> latticeFrame(const LatticeParameters& parameters) {
    for (const auto check : {checkRows, checkProfile}) {
        if (const Status sound = check(parameters); !sound) return tl::unexpected(sound.error());
    }
    Frame frame = Lattice(parameters).build();
    if (frame.posts.empty())
        return wrong(fmt::format("commissures: no crossing between {:g} and {:g} mm", parameters.postFromMm,
                                 parameters.postToMm),
                     "widen the range");
    return frame;
}

}  // namespace tavr
