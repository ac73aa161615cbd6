#include "core/caseio/vtk_files.h"

#include "core/base/check.h"
#include "core/caseio/atomic_file.h"
#include "core/caseio/vtk_xml.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace tavr {
namespace {

static_assert(std::endian::native == std::endian::little, "the files are written in the machine's byte order");

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

/// Collects the blocks after the '_': each a UInt64 length and the bytes.
class Appended {
public:
    template <class T>
    std::string add(const std::vector<T>& values) {
        const std::size_t at = bytes_.size();
        const std::uint64_t length = values.size() * sizeof(T);
        bytes_.append(reinterpret_cast<const char*>(&length), sizeof length);
        bytes_.append(reinterpret_cast<const char*>(values.data()), length);
        return " format=\"appended\" offset=\"" + std::to_string(at) + "\"";
    }
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

std::string pointData(const SurfaceFile& surface, Appended& data) {
    std::string xml = "<PointData>\n";
    for (const PointField& field : surface.fields) {
        TAVR_CHECK(field.values.size() == surface.points.size());
        xml += "<DataArray type=\"Float64\" Name=\"" + escaped(field.name) + "\"" + data.add(field.values) + ">\n";
        xml += "<InformationKey name=\"UNITS_LABEL\" location=\"vtkDataArray\">" + escaped(field.unit) +
               "</InformationKey>\n";
        xml += "</DataArray>\n";
    }
    return xml + "</PointData>\n";
}

std::string geometry(const SurfaceFile& surface, Appended& data) {
    std::vector<double> xyz;
    xyz.reserve(3 * surface.points.size());
    for (const auto& p : surface.points) xyz.insert(xyz.end(), {p.x(), p.y(), p.z()});
    std::vector<std::int32_t> corners, ends;
    for (const auto& t : surface.triangles) {
        for (const int corner : t) TAVR_CHECK(corner >= 0 && std::size_t(corner) < surface.points.size());
        corners.insert(corners.end(), t.begin(), t.end());
        ends.push_back(std::int32_t(corners.size()));
    }
    std::string xml = "<Points>\n<DataArray type=\"Float64\" Name=\"Points\" NumberOfComponents=\"3\"" + data.add(xyz);
    xml +=
        ">\n<InformationKey name=\"UNITS_LABEL\" "
        "location=\"vtkDataArray\">mm</InformationKey>\n</DataArray>\n</Points>\n<Polys>\n";
    xml += "<DataArray type=\"Int32\" Name=\"connectivity\"" + data.add(corners) + "/>\n";
    xml += "<DataArray type=\"Int32\" Name=\"offsets\"" + data.add(ends) + "/>\n</Polys>\n";
    return xml;
}

/// Takes arrays out of a file's bytes; every length is checked against the bytes that are there.
class Blocks {
public:
    Blocks(std::string_view bytes, const VtkHeader& header, const std::string& where)
        : bytes_(bytes), header_(header), where_(where) {}

    template <class To>
    Result<std::vector<To>> read(const VtkArray* array) const {
        if (array == nullptr) return damaged("has no points or triangles");
        const std::string type = array->attribute("type");
        if (type == "Float64") return convert<double, To>(*array);
        if (type == "Float32") return convert<float, To>(*array);
        if (type == "Int64") return convert<std::int64_t, To>(*array);
        if (type == "Int32") return convert<std::int32_t, To>(*array);
        return damaged("has an array of an unknown type");
    }
    tl::unexpected<Error> damaged(const std::string& why) const {
        return fail(ErrorKind::Input, "the surface file " + why, where_, "write it again");
    }

private:
    template <class From, class To>
    Result<std::vector<To>> convert(const VtkArray& array) const {
        const std::string text = array.attribute("offset");
        std::uint64_t offset = 0, length = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), offset);
        const std::size_t room = bytes_.size() - header_.appended;
        if (parsed.ec != std::errc() || offset > room || room - offset < sizeof length) return damaged("is cut short");
        const char* at = bytes_.data() + header_.appended + offset;
        std::memcpy(&length, at, sizeof length);
        if (length > room - offset - sizeof length || length % sizeof(From) != 0) return damaged("is cut short");
        std::vector<From> raw(length / sizeof(From));
        if (length > 0) std::memcpy(raw.data(), at + sizeof length, length);
        return std::vector<To>(raw.begin(), raw.end());
    }

    std::string_view bytes_;
    const VtkHeader& header_;
    const std::string& where_;
};

Status readPoints(const Blocks& blocks, const VtkHeader& header, SurfaceFile& surface) {
    const auto xyz = blocks.read<double>(header.find("Points", ""));
    if (!xyz) return tl::unexpected(xyz.error());
    if (xyz->size() % 3 != 0) return blocks.damaged("has an incomplete point");
    if (!std::all_of(xyz->begin(), xyz->end(), [](double x) { return std::isfinite(x); }))
        return blocks.damaged("has a point that is no number");
    for (std::size_t i = 0; i < xyz->size(); i += 3)
        surface.points.emplace_back((*xyz)[i], (*xyz)[i + 1], (*xyz)[i + 2]);
    return {};
}

Status readTriangles(const Blocks& blocks, const VtkHeader& header, SurfaceFile& surface) {
    const auto corners = blocks.read<std::int64_t>(header.find("Polys", "connectivity"));
    const auto ends = blocks.read<std::int64_t>(header.find("Polys", "offsets"));
    if (!corners) return tl::unexpected(corners.error());
    if (!ends) return tl::unexpected(ends.error());
    if (corners->size() != 3 * ends->size()) return blocks.damaged("has faces that are not triangles");
    const auto points = std::int64_t(surface.points.size());
    for (std::size_t t = 0; t < ends->size(); ++t) {
        if ((*ends)[t] != std::int64_t(3 * (t + 1))) return blocks.damaged("has faces that are not triangles");
        auto& triangle = surface.triangles.emplace_back();
        for (std::size_t k = 0; k < 3; ++k) {
            const std::int64_t corner = (*corners)[3 * t + k];
            if (corner < 0 || corner >= points) return blocks.damaged("names a point that it does not have");
            triangle[k] = int(corner);
        }
    }
    return {};
}

Status readFields(const Blocks& blocks, const VtkHeader& header, SurfaceFile& surface) {
    for (const VtkArray& array : header.arrays) {
        if (array.section != "PointData") continue;
        auto values = blocks.read<double>(&array);
        if (!values) return tl::unexpected(values.error());
        if (values->size() != surface.points.size())
            return blocks.damaged("has a field that is not one number a point");
        surface.fields.push_back({array.attribute("Name"), array.units, std::move(*values)});
    }
    return {};
}

/// Points mean nothing without their frame, and a mirrored or swapped one would go unseen.
bool isLps(const VtkHeader& header) {
    const VtkArray* space = header.find("FieldData", "SPACE");
    return space != nullptr && (space->text == "76 80 83 0" || space->text == "76 80 83");
}

}  // namespace

Status writeVtp(const SurfaceFile& surface, const std::string& file) {
    Appended data;
    std::string xml =
        "<?xml version=\"1.0\"?>\n<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\"LittleEndian\" "
        "header_type=\"UInt64\">\n<PolyData>\n"
        "<FieldData>\n<Array type=\"String\" Name=\"SPACE\" NumberOfTuples=\"1\" format=\"ascii\">\n76 80 83 "
        "0\n</Array>\n</FieldData>\n";
    xml += "<Piece NumberOfPoints=\"" + std::to_string(surface.points.size()) +
           "\" NumberOfVerts=\"0\" NumberOfLines=\"0\" NumberOfStrips=\"0\"";
    xml += " NumberOfPolys=\"" + std::to_string(surface.triangles.size()) + "\">\n";
    xml += pointData(surface, data);
    xml += geometry(surface, data);
    xml += "</Piece>\n</PolyData>\n<AppendedData encoding=\"raw\">\n_";
    return writeAtomically(file, xml + data.bytes() + "\n</AppendedData>\n</VTKFile>\n");
}

Result<SurfaceFile> readVtp(const std::string& file) {
    const auto bytes = readWhole(file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto header = parseVtkHeader(*bytes, file);
    if (!header) return tl::unexpected(header.error());
    const Blocks blocks(*bytes, *header, file);
    auto& about = header->file;
    if (about["type"] != "PolyData") return blocks.damaged("is not a surface (.vtp)");
    if (about["byte_order"] != "LittleEndian" || about["header_type"] != "UInt64" || about.contains("compressor"))
        return blocks.damaged("is compressed or of another byte order than OpenTAVR writes");
    if (!isLps(*header)) return blocks.damaged("does not say SPACE=LPS");
    SurfaceFile surface;
    for (const auto step : {readPoints, readTriangles, readFields})
        if (auto done = step(blocks, *header, surface); !done) return tl::unexpected(done.error());
    return surface;
}

}  // namespace tavr
