#include "devices/frame.h"

#include <Eigen/Geometry>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace tavr {
namespace {

constexpr double kSamePlaceMm = 1e-6;  // two nodes nearer than this are one
constexpr double kInflowMm = 0.01;     // how exactly the frame starts at z = 0
constexpr double kUnitError = 1e-6;

tl::unexpected<Error> fault(const Frame& frame, const std::string& what, const char* todo) {
    return fail(ErrorKind::Input, what, "frame " + frame.name, todo);
}

Status checkSections(const Frame& frame) {
    for (std::size_t s = 0; s < frame.sections.size(); ++s) {
        const FrameSection& section = frame.sections[s];
        for (const auto& [value, name] : {std::pair(section.widthMm, "width"), {section.thicknessMm, "thickness"}}) {
            if (!(value > 0.0) || !std::isfinite(value))
                return fault(frame, fmt::format("section {}: its {} is {:g} mm", s, name, value),
                             "give every section a width and a thickness above zero");
        }
    }
    return {};
}

Status checkNodes(const Frame& frame) {
    std::map<std::array<long long, 3>, std::size_t> places;
    for (std::size_t n = 0; n < frame.nodes.size(); ++n) {
        const Eigen::Vector3d& at = frame.nodes[n];
        if (!at.allFinite() || at.cwiseAbs().maxCoeff() > 1e4)
            return fault(frame, fmt::format("node {}: its place is no number of millimetres", n), "correct its place");
        std::array<long long, 3> cell{};
        for (int i = 0; i < 3; ++i) cell[static_cast<std::size_t>(i)] = std::llround(at[i] / kSamePlaceMm);
        if (const auto [other, fresh] = places.try_emplace(cell, n); !fresh)
            return fault(frame, fmt::format("node {} lies on node {}", n, other->second), "make them one node");
        if (at.head<2>().norm() <= 0.5 * frame.thicknessMm())
            return fault(frame, fmt::format("node {} lies on the frame's axis", n),
                         "lay the frame about the z axis, inflow at z = 0");
    }
    return {};
}

Status checkBeam(const Frame& frame, std::size_t b) {
    const FrameBeam& beam = frame.beams[b];
    const int nodes = static_cast<int>(frame.nodes.size());
    for (const int node : beam.nodes) {
        if (node < 0 || node >= nodes)
            return fault(frame, fmt::format("element {}: there is no node {}", b, node), "nodes are counted from 0");
    }
    if (beam.section < 0 || beam.section >= static_cast<int>(frame.sections.size()))
        return fault(frame, fmt::format("element {}: there is no section {}", b, beam.section),
                     "sections are counted from 0");
    if (beam.nodes[0] == beam.nodes[1])
        return fault(frame, fmt::format("element {} has no length", b), "join two different nodes");
    const auto at = [&](int i) {
        return frame.nodes[static_cast<std::size_t>(beam.nodes[static_cast<std::size_t>(i)])];
    };
    const Eigen::Vector3d along = (at(1) - at(0)).normalized();
    if (std::abs(beam.radial.norm() - 1.0) > kUnitError || along.cross(beam.radial).norm() < 0.1)
        return fault(frame, fmt::format("element {}: its radial vector is no unit vector across the strut", b),
                     "give the direction of the strut's thickness, or leave it out");
    return {};
}

Status checkBeams(const Frame& frame) {
    std::map<std::array<int, 2>, std::size_t> seen;
    std::vector<bool> used(frame.nodes.size(), false);
    for (std::size_t b = 0; b < frame.beams.size(); ++b) {
        if (const Status sound = checkBeam(frame, b); !sound) return sound;
        std::array<int, 2> key = frame.beams[b].nodes;
        std::sort(key.begin(), key.end());
        if (const auto [other, fresh] = seen.try_emplace(key, b); !fresh)
            return fault(frame, fmt::format("element {} repeats element {}", b, other->second),
                         "leave one of them out");
        for (const int node : key) used[static_cast<std::size_t>(node)] = true;
    }
    const auto loose = std::find(used.begin(), used.end(), false);
    if (loose != used.end())
        return fault(frame, fmt::format("node {} belongs to no element", loose - used.begin()),
                     "join it or leave it out");
    return {};
}

/// Union–find with path halving.
Status checkJoined(const Frame& frame) {
    std::vector<std::size_t> parent(frame.nodes.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t n) {
        while (parent[n] != n) n = parent[n] = parent[parent[n]];
        return n;
    };
    for (const FrameBeam& beam : frame.beams)
        parent[root(static_cast<std::size_t>(beam.nodes[0]))] = root(static_cast<std::size_t>(beam.nodes[1]));
    for (std::size_t n = 1; n < parent.size(); ++n) {
        if (root(n) != root(0))
            return fault(frame, fmt::format("node {} is not connected to node 0: the frame is in parts", n),
                         "join the parts or leave one out");
    }
    return {};
}

Status checkTags(const Frame& frame) {
    std::vector<std::pair<std::string, const std::vector<int>*>> tags{
        {"inflow_rim", &frame.inflowRim}, {"outflow_rim", &frame.outflowRim}, {"waist", &frame.waist}};
    for (const std::vector<int>& post : frame.posts) tags.emplace_back("posts", &post);
    for (const auto& [name, nodes] : tags) {
        for (const int node : *nodes) {
            if (node < 0 || node >= static_cast<int>(frame.nodes.size()))
                return fault(frame, fmt::format("{}: there is no node {}", name, node), "nodes are counted from 0");
        }
    }
    if (frame.inflowRim.empty() || frame.outflowRim.empty())
        return fault(frame, "a rim has no nodes", "name the crowns of inflow and outflow");
    const double height = frame.heightMm();
    for (std::size_t s = 0; s < frame.skirts.size(); ++s) {
        const FrameSkirt& skirt = frame.skirts[s];
        if (!(skirt.fromMm >= 0.0 && skirt.fromMm < skirt.toMm && skirt.toMm <= height + kInflowMm))
            return fault(frame,
                         fmt::format("skirt {}: {:g}–{:g} mm is not within the frame's {:g} mm", s, skirt.fromMm,
                                     skirt.toMm, height),
                         "correct its heights");
    }
    return {};
}

}  // namespace

double Frame::heightMm() const {
    double low = 0.0, high = 0.0;
    for (const Eigen::Vector3d& node : nodes) {
        low = std::min(low, node.z());
        high = std::max(high, node.z());
    }
    return high - low;
}

double Frame::thicknessMm() const {
    double thickest = 0.0;
    for (const FrameSection& section : sections) thickest = std::max(thickest, section.thicknessMm);
    return thickest;
}

double Frame::outerDiameterMm(int node) const {
    return 2.0 * nodes.at(static_cast<std::size_t>(node)).head<2>().norm() + thicknessMm();
}

double Frame::beamLengthMm(std::size_t b) const {
    const std::array<int, 2>& ends = beams.at(b).nodes;
    return (nodes.at(static_cast<std::size_t>(ends[1])) - nodes.at(static_cast<std::size_t>(ends[0]))).norm();
}

Status checkFrame(const Frame& frame) {
    if (frame.nodes.empty() || frame.beams.empty() || frame.sections.empty())
        return fault(frame, "a frame needs nodes, elements and sections", "see the README of devices");
    for (const auto check : {checkSections, checkNodes, checkBeams, checkJoined, checkTags}) {
        if (const Status sound = check(frame); !sound) return sound;
    }
    const auto lowest = std::min_element(frame.nodes.begin(), frame.nodes.end(),
                                         [](const auto& a, const auto& b) { return a.z() < b.z(); });
    if (std::abs(lowest->z()) > kInflowMm)
        return fault(frame,
                     fmt::format("the lowest node is {} at z = {:g} mm", lowest - frame.nodes.begin(), lowest->z()),
                     "shift the frame so that its inflow is at z = 0");
    return {};
}

}  // namespace tavr
