#include "core/caseio/vtk_xml.h"

#include <algorithm>
#include <expat.h>
#include <memory>
#include <set>

namespace tavr {
namespace {

const std::set<std::string> kSections{"FieldData", "PointData", "CellData", "Points",
                                      "Verts",     "Lines",     "Strips",   "Polys"};

struct Walk {
    XML_Parser parser;
    VtkHeader header;
    std::string section;
    VtkArray* array = nullptr;
    bool inUnits = false;
    int pieces = 0;
    bool appendedRaw = false;
};

std::map<std::string, std::string> attributesOf(const XML_Char** pairs) {
    std::map<std::string, std::string> result;
    for (; *pairs != nullptr; pairs += 2) result[pairs[0]] = pairs[1];
    return result;
}

void onStart(void* data, const XML_Char* name, const XML_Char** pairs) {
    auto& walk = *static_cast<Walk*>(data);
    const std::string tag = name;
    auto attributes = attributesOf(pairs);
    if (tag == "VTKFile")
        walk.header.file = std::move(attributes);
    else if (tag == "Piece")
        walk.header.piece = std::move(attributes), ++walk.pieces;
    else if (kSections.contains(tag))
        walk.section = tag;
    else if (tag == "DataArray" || tag == "Array")
        walk.array = &walk.header.arrays.emplace_back(VtkArray{walk.section, std::move(attributes), {}, {}});
    else if (tag == "InformationKey")
        walk.inUnits = attributes["name"] == "UNITS_LABEL";
    else if (tag == "AppendedData") {
        walk.appendedRaw = attributes["encoding"] == "raw";
        walk.header.appended = std::size_t(XML_GetCurrentByteIndex(walk.parser) + XML_GetCurrentByteCount(walk.parser));
        XML_StopParser(walk.parser, XML_FALSE);  // what follows is binary, not XML
    }
}

void onEnd(void* data, const XML_Char* name) {
    auto& walk = *static_cast<Walk*>(data);
    const std::string tag = name;
    if (tag == "DataArray" || tag == "Array") walk.array = nullptr;
    if (tag == "InformationKey") walk.inUnits = false;
    if (kSections.contains(tag)) walk.section.clear();
}

void onText(void* data, const XML_Char* text, int length) {
    auto& walk = *static_cast<Walk*>(data);
    if (walk.array != nullptr) (walk.inUnits ? walk.array->units : walk.array->text).append(text, std::size_t(length));
}

void trim(std::string& text) {
    constexpr const char* kSpace = " \t\r\n";
    text.erase(0, std::min(text.find_first_not_of(kSpace), text.size()));
    text.erase(text.find_last_not_of(kSpace) + 1);
}

}  // namespace

std::string VtkArray::attribute(const std::string& name) const {
    const auto at = attributes.find(name);
    return at == attributes.end() ? std::string() : at->second;
}

const VtkArray* VtkHeader::find(const std::string& section, const std::string& name) const {
    const auto at = std::find_if(arrays.begin(), arrays.end(), [&](const VtkArray& array) {
        return array.section == section && (name.empty() || array.attribute("Name") == name);
    });
    return at == arrays.end() ? nullptr : &*at;
}

Result<VtkHeader> parseVtkHeader(std::string_view bytes, const std::string& where) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              XML_ParserFree);
    Walk walk{parser.get(), {}, {}, nullptr, false, 0, false};
    XML_SetUserData(parser.get(), &walk);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    constexpr std::size_t kHeaderLimit = 1 << 24;  // Expat takes an int; no header is that long
    XML_Parse(parser.get(), bytes.data(), int(std::min(bytes.size(), kHeaderLimit)), XML_FALSE);
    const auto refuse = [&](std::string_view what) {
        return fail(ErrorKind::Input, what, where, "choose a surface that OpenTAVR wrote");
    };
    if (walk.header.appended == 0 || walk.header.file.empty()) return refuse("not a VTK XML file with appended data");
    if (!walk.appendedRaw) return refuse("a VTK file whose appended data are not raw");
    if (walk.pieces != 1) return refuse("a VTK file of several pieces");
    const std::size_t mark = bytes.find('_', walk.header.appended);
    if (mark == std::string_view::npos) return refuse("a VTK file cut short");
    walk.header.appended = mark + 1;
    for (VtkArray& array : walk.header.arrays) trim(array.units), trim(array.text);
    return std::move(walk.header);
}

}  // namespace tavr
