#include "devices/frame_reach.h"

#include <queue>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

namespace tavr {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
// Turns around the axis that a way may be away from its start: a shortest loop strays by less than one either way.
constexpr int kTurns = 4, kStartTurn = 1;

/// The struts as a graph whose states are (node, turns around the axis).
class Ways {
public:
    explicit Ways(const Frame& frame) : nodes_(frame.nodes.size()), next_(frame.nodes.size()) {
        for (std::size_t b = 0; b < frame.beams.size(); ++b) {
            const auto first = static_cast<std::size_t>(frame.beams[b].nodes[0]);
            const auto second = static_cast<std::size_t>(frame.beams[b].nodes[1]);
            const int turn = turnBetween(frame.nodes[first], frame.nodes[second]);
            const double length = frame.beamLengthMm(b);
            next_[first].push_back({second, turn, length});
            next_[second].push_back({first, -turn, length});
            if (turn != 0) gate_.push_back(first);
        }
    }

    std::vector<double> from(const std::vector<int>& starts) const {
        std::vector<double> best(nodes_ * kTurns, kInfinite);
        using Entry = std::pair<double, std::size_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        for (const int start : starts)
            open.emplace(best[state(static_cast<std::size_t>(start), kStartTurn)] = 0.0,
                         state(static_cast<std::size_t>(start), kStartTurn));
        while (!open.empty()) {
            const auto [way, at] = open.top();
            open.pop();
            if (way > best[at]) continue;
            const int turn = static_cast<int>(at / nodes_);
            for (const Step& step : next_[at % nodes_]) {
                const int reached = turn + step.turn;
                if (reached < 0 || reached >= kTurns) continue;
                const std::size_t to = state(step.node, reached);
                if (way + step.length < best[to]) open.emplace(best[to] = way + step.length, to);
            }
        }
        return best;
    }

    /// The shortest closed way once around the axis; every such way passes the half-plane behind the axis.
    double shortestLoop() const {
        double shortest = kInfinite;
        for (const std::size_t node : gate_)
            shortest = std::min(shortest, from({static_cast<int>(node)})[state(node, kStartTurn + 1)]);
        return shortest;
    }

    double shortest(const std::vector<int>& starts, const std::vector<int>& ends) const {
        const std::vector<double> best = from(starts);
        double way = kInfinite;
        for (const int end : ends) {
            for (int turn = 0; turn < kTurns; ++turn)
                way = std::min(way, best[state(static_cast<std::size_t>(end), turn)]);
        }
        return way;
    }

private:
    struct Step {
        std::size_t node;
        int turn;
        double length;
    };

    std::size_t state(std::size_t node, int turn) const { return static_cast<std::size_t>(turn) * nodes_ + node; }

    static int turnBetween(const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
        const double change = std::atan2(b.y(), b.x()) - std::atan2(a.y(), a.x());
        return change < -std::numbers::pi ? 1 : (change > std::numbers::pi ? -1 : 0);
    }

    std::size_t nodes_;
    std::vector<std::vector<Step>> next_;
    std::vector<std::size_t> gate_;
};

/// Largest sum of widths over all heights; between two neighbouring node heights the sum does not change.
double fullestWidth(const Frame& frame) {
    std::vector<std::pair<double, double>> changes;  // height, width that begins (+) or ends (−) there
    for (const FrameBeam& beam : frame.beams) {
        const auto z = [&](std::size_t end) { return frame.nodes[static_cast<std::size_t>(beam.nodes[end])].z(); };
        const double low = std::min(z(0), z(1)), high = std::max(z(0), z(1));
        const double width = frame.sections[static_cast<std::size_t>(beam.section)].widthMm;
        constexpr double kMargin = 1e-9;  // heights of one level differ by rounding
        if (high - low <= 2.0 * kMargin) continue;
        changes.emplace_back(low + kMargin, width);
        changes.emplace_back(high - kMargin, -width);
    }
    std::sort(changes.begin(), changes.end());
    double sum = 0.0, fullest = 0.0;
    for (const auto& [height, change] : changes) fullest = std::max(fullest, sum += change);
    return fullest;
}

}  // namespace

FrameReach reachOf(const Frame& frame) {
    const Ways ways(frame);
    FrameReach reach;
    reach.smallestDiameterMm = fullestWidth(frame) / std::numbers::pi + 2.0 * frame.thicknessMm();
    if (const double loop = ways.shortestLoop(); std::isfinite(loop))
        reach.largestDiameterMm = loop / std::numbers::pi + frame.thicknessMm();
    reach.crimpedLengthMm = ways.shortest(frame.inflowRim, frame.outflowRim);
    return reach;
}

Status checkReach(const Frame& frame, double outerDiameterMm) {
    const FrameReach reach = reachOf(frame);
    if (!(outerDiameterMm >= reach.smallestDiameterMm))
        return fail(ErrorKind::Input,
                    fmt::format("the frame cannot be crimped to {:g} mm: its struts lie side by side at {:.2f} mm",
                                outerDiameterMm, reach.smallestDiameterMm),
                    "frame " + frame.name, "choose a larger diameter");
    if (reach.largestDiameterMm && outerDiameterMm > *reach.largestDiameterMm)
        return fail(ErrorKind::Input,
                    fmt::format("the frame cannot reach {:g} mm: its struts are straight at {:.2f} mm", outerDiameterMm,
                                *reach.largestDiameterMm),
                    "frame " + frame.name, "choose a smaller diameter or a larger size");
    return {};
}

}  // namespace tavr
