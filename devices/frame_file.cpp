#include "devices/frame_file.h"

#include "devices/frame_reach.h"
#include "devices/material_card.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>

namespace tavr {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kRimMm = 0.01;  // nodes this near to the lowest or highest make a rim that is not named

constexpr std::array<std::pair<const char*, Expansion>, 2> kFamilies{
    {{"balloon_expandable", Expansion::BalloonExpandable}, {"self_expanding", Expansion::SelfExpanding}}};
constexpr std::array<std::pair<const char*, FrameOrigin>, 4> kOrigins{{{"published", FrameOrigin::Published},
                                                                       {"reconstructed", FrameOrigin::Reconstructed},
                                                                       {"assumed", FrameOrigin::Assumed},
                                                                       {"given", FrameOrigin::Given}}};

template <class T, std::size_t N>
const char* nameOf(T value, const std::array<std::pair<const char*, T>, N>& names) {
    for (const auto& [name, candidate] : names) {
        if (candidate == value) return name;
    }
    return "";
}

template <class T, std::size_t N>
T valueOf(const std::string& text, const std::array<std::pair<const char*, T>, N>& names) {
    std::string all;
    for (const auto& [name, value] : names) {
        if (text == name) return value;
        all += std::string(all.empty() ? "" : ", ") + name;
    }
    throw std::invalid_argument("\"" + text + "\" is not one of " + all);
}

Eigen::Vector3d vector(const Json& json) {
    const auto xyz = json.get<std::vector<double>>();
    if (xyz.size() != 3) throw std::invalid_argument("needs three numbers");
    return {xyz[0], xyz[1], xyz[2]};
}

/// A number of a node or section. nlohmann would cut 1.7 to 1 and leave 1e300 undefined.
int wholeNumber(const Json& json) {
    if (!json.is_number_integer() || json > std::numeric_limits<int>::max() || json < std::numeric_limits<int>::min())
        throw std::invalid_argument("needs whole numbers");
    return json.get<int>();
}

std::vector<int> wholeNumbers(const Json& json) {
    if (!json.is_array()) throw std::invalid_argument("needs a list of nodes");
    std::vector<int> all;
    for (const Json& item : json) all.push_back(wholeNumber(item));
    return all;
}

/// Builds a frame item by item; an exception tells what is wrong with the item in `at_`.
class FrameReader {
public:
    explicit FrameReader(const std::string& name) : file_(name) {}

    Result<Frame> read(const std::string& text) {
        try {
            fill(Json::parse(text));
        } catch (const Json::parse_error& e) {
            return fail(ErrorKind::Input, std::string("not valid JSON: ") + e.what(), file_, "correct the file");
        } catch (const std::exception& e) {
            return fail(ErrorKind::Input, at_ + ": " + e.what(), file_, "see the README of devices for the form");
        }
        if (const Status sound = checkFrame(frame_); !sound) return tl::unexpected(within(sound.error(), file_));
        return std::move(frame_);
    }

private:
    template <class Each>
    void list(const Json& json, const char* key, bool required, Each each) {
        at_ = key;
        if (!json.contains(key)) {
            if (required) throw std::invalid_argument("missing");
            return;
        }
        if (!json.at(key).is_array()) throw std::invalid_argument("is not a list");
        for (std::size_t i = 0; i < json.at(key).size(); ++i) {
            at_ = fmt::format("{}[{}]", key, i);
            each(json.at(key).at(i));
        }
    }

    void fill(const Json& json) {
        at_ = "file";
        if (!json.is_object()) throw std::invalid_argument("a frame is one JSON object");
        head(json);
        list(json, "nodes", true, [&](const Json& node) { frame_.nodes.push_back(vector(node)); });
        list(json, "sections", true, [&](const Json& s) {
            frame_.sections.push_back({s.at("width_mm").get<double>(), s.at("thickness_mm").get<double>()});
        });
        list(json, "elements", true, [&](const Json& element) { frame_.beams.push_back(beam(element)); });
        list(json, "skirts", false, [&](const Json& s) {
            frame_.skirts.push_back(
                {s.at("from_mm").get<double>(), s.at("to_mm").get<double>(), s.value("outer", false)});
        });
        list(json, "posts", false, [&](const Json& p) { frame_.posts.push_back(wholeNumbers(p)); });
        list(json, "inflow_rim", false, [&](const Json& n) { frame_.inflowRim.push_back(wholeNumber(n)); });
        list(json, "outflow_rim", false, [&](const Json& n) { frame_.outflowRim.push_back(wholeNumber(n)); });
        list(json, "waist", false, [&](const Json& n) { frame_.waist.push_back(wholeNumber(n)); });
        list(json, "numbers", false, [&](const Json& n) {
            frame_.numbers.push_back({n.at("name").get<std::string>(), n.at("value").get<double>(),
                                      valueOf(n.at("origin").get<std::string>(), kOrigins),
                                      n.at("source").get<std::string>()});
        });
        findRims();
        if (frame_.numbers.empty()) given(json.value("source", std::string("the user's own beam mesh")));
    }

    void head(const Json& json) {
        static const std::set<std::string> known{"name",        "family",  "material", "nodes", "sections",
                                                 "elements",    "skirts",  "posts",    "waist", "inflow_rim",
                                                 "outflow_rim", "numbers", "reach",    "source"};
        for (const auto& [key, value] : json.items()) {
            at_ = key;
            if (!known.count(key)) throw std::invalid_argument("unknown field");
        }
        for (const auto& [key, text] : {std::pair("name", &frame_.name), {"material", &frame_.material}}) {
            at_ = key;
            *text = json.at(key).get<std::string>();
            if (text->empty()) throw std::invalid_argument("is empty");
        }
        at_ = "material";
        if (const auto card = materialCard(frame_.material); !card) throw std::invalid_argument(line(card.error()));
        at_ = "family";
        frame_.family = valueOf(json.at("family").get<std::string>(), kFamilies);
    }

    FrameBeam beam(const Json& element) const {
        FrameBeam beam;
        const auto nodes = wholeNumbers(element.at("nodes"));
        if (nodes.size() != 2) throw std::invalid_argument("needs two nodes");
        beam.nodes = {nodes[0], nodes[1]};
        if (element.contains("section")) beam.section = wholeNumber(element.at("section"));
        if (element.contains("radial")) {
            beam.radial = vector(element.at("radial"));
            if (beam.radial.norm() > 0.0) beam.radial.normalize();
            return beam;
        }
        for (const int node : nodes) {  // a node that is not there is found by checkFrame
            if (node >= 0 && node < static_cast<int>(frame_.nodes.size()))
                beam.radial += frame_.nodes[static_cast<std::size_t>(node)];
        }
        beam.radial.z() = 0.0;
        if (beam.radial.norm() > 0.0) beam.radial.normalize();
        return beam;
    }

    void findRims() {
        if (frame_.nodes.empty()) return;
        const auto [low, high] = std::minmax_element(frame_.nodes.begin(), frame_.nodes.end(),
                                                     [](const auto& a, const auto& b) { return a.z() < b.z(); });
        for (const auto& [rim, z] : {std::pair(&frame_.inflowRim, low->z()), {&frame_.outflowRim, high->z()}}) {
            if (!rim->empty()) continue;
            for (std::size_t n = 0; n < frame_.nodes.size(); ++n)
                if (std::abs(frame_.nodes[n].z() - z) <= kRimMm) rim->push_back(static_cast<int>(n));
        }
    }

    void given(const std::string& source) {
        frame_.numbers.push_back({"frame_height_mm", frame_.heightMm(), FrameOrigin::Given, source});
        for (std::size_t s = 0; s < frame_.sections.size(); ++s) {
            const FrameSection& section = frame_.sections[s];
            frame_.numbers.push_back(
                {fmt::format("strut_width_mm[{}]", s), section.widthMm, FrameOrigin::Given, source});
            frame_.numbers.push_back(
                {fmt::format("strut_thickness_mm[{}]", s), section.thicknessMm, FrameOrigin::Given, source});
        }
    }

    std::string file_, at_;
    Frame frame_;
};

Json vectorJson(const Eigen::Vector3d& v) {
    return Json::array({v.x(), v.y(), v.z()});
}

Json reachJson(const Frame& frame) {
    const FrameReach reach = reachOf(frame);
    Json json{{"smallest_diameter_mm", reach.smallestDiameterMm}, {"largest_diameter_mm", nullptr}};
    if (reach.largestDiameterMm) json["largest_diameter_mm"] = *reach.largestDiameterMm;
    json["crimped_length_mm"] = reach.crimpedLengthMm;
    return json;
}

/// 1 inflow, 2 waist, 3 outflow, 4 post, 0 elsewhere; a post wins.
std::vector<int> tagsOf(const Frame& frame) {
    std::vector<int> tags(frame.nodes.size(), 0);
    const auto mark = [&](const std::vector<int>& nodes, int tag) {
        for (const int node : nodes) tags[static_cast<std::size_t>(node)] = tag;
    };
    mark(frame.inflowRim, 1);
    mark(frame.waist, 2);
    mark(frame.outflowRim, 3);
    for (const std::vector<int>& post : frame.posts) mark(post, 4);
    return tags;
}

template <class Values>
std::string array(const char* type, const char* name, int components, const Values& values) {
    return fmt::format("<DataArray type=\"{}\" Name=\"{}\" NumberOfComponents=\"{}\" format=\"ascii\">{}</DataArray>\n",
                       type, name, components, fmt::join(values, " "));
}

}  // namespace

Result<Frame> readFrame(const std::string& text, const std::string& name) {
    return FrameReader(name).read(text);
}

Result<Frame> readFrameFile(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        return fail(ErrorKind::Input, "the frame file cannot be read", file, "check that it exists and may be read");
    return readFrame(text.str(), file);
}

std::string frameJson(const Frame& frame) {
    Json json{{"name", frame.name}, {"family", nameOf(frame.family, kFamilies)}, {"material", frame.material}};
    json["reach"] = reachJson(frame);
    json["numbers"] = Json::array();
    for (const FrameNumber& n : frame.numbers)
        json["numbers"].push_back(
            {{"name", n.name}, {"value", n.value}, {"origin", nameOf(n.origin, kOrigins)}, {"source", n.source}});
    json["sections"] = Json::array();
    for (const FrameSection& s : frame.sections)
        json["sections"].push_back({{"width_mm", s.widthMm}, {"thickness_mm", s.thicknessMm}});
    json["skirts"] = Json::array();
    for (const FrameSkirt& s : frame.skirts)
        json["skirts"].push_back({{"from_mm", s.fromMm}, {"to_mm", s.toMm}, {"outer", s.outer}});
    json["inflow_rim"] = frame.inflowRim;
    json["outflow_rim"] = frame.outflowRim;
    json["waist"] = frame.waist;
    json["posts"] = frame.posts;
    json["nodes"] = Json::array();
    for (const Eigen::Vector3d& node : frame.nodes) json["nodes"].push_back(vectorJson(node));
    json["elements"] = Json::array();
    for (const FrameBeam& b : frame.beams)
        json["elements"].push_back({{"nodes", b.nodes}, {"section", b.section}, {"radial", vectorJson(b.radial)}});
    return json.dump();
}

std::string frameVtp(const Frame& frame) {
    std::vector<double> points, widths, thicknesses, lengths;
    std::vector<int> connectivity, offsets;
    for (const Eigen::Vector3d& node : frame.nodes) points.insert(points.end(), {node.x(), node.y(), node.z()});
    for (std::size_t b = 0; b < frame.beams.size(); ++b) {
        const FrameBeam& beam = frame.beams[b];
        connectivity.insert(connectivity.end(), beam.nodes.begin(), beam.nodes.end());
        offsets.push_back(static_cast<int>(connectivity.size()));
        widths.push_back(frame.sections[static_cast<std::size_t>(beam.section)].widthMm);
        thicknesses.push_back(frame.sections[static_cast<std::size_t>(beam.section)].thicknessMm);
        lengths.push_back(frame.beamLengthMm(b));
    }
    std::string xml =
        "<?xml version=\"1.0\"?>\n<VTKFile type=\"PolyData\" version=\"0.1\" byte_order=\"LittleEndian\">\n";
    xml += fmt::format(
        "<PolyData><Piece NumberOfPoints=\"{}\" NumberOfVerts=\"0\" NumberOfLines=\"{}\" "
        "NumberOfStrips=\"0\" NumberOfPolys=\"0\">\n",
        frame.nodes.size(), frame.beams.size());
    xml += "<Points>\n" + array("Float64", "Points", 3, points) + "</Points>\n";
    xml += "<Lines>\n" + array("Int32", "connectivity", 1, connectivity) + array("Int32", "offsets", 1, offsets) +
           "</Lines>\n";
    xml += "<PointData>\n" + array("Int32", "tag", 1, tagsOf(frame)) + "</PointData>\n";
    xml += "<CellData>\n" + array("Float64", "width_mm", 1, widths) + array("Float64", "thickness_mm", 1, thicknesses) +
           array("Float64", "length_mm", 1, lengths) + "</CellData>\n";
    return xml + "</Piece></PolyData>\n</VTKFile>\n";
}

}  // namespace tavr
