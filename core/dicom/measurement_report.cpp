#include "core/dicom/measurement_report.h"

#include "core/base/version.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/series_writer.h"
#include "core/dicom/source_dataset.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/cmr/tid1500.h>
#include <dcmtk/dcmsr/codes/dcm.h>
#include <dcmtk/dcmsr/codes/ucum.h>
#include <dcmtk/dcmsr/dsrdoc.h>
#include <dcmtk/dcmsr/dsrnumtn.h>
#include <dcmtk/dcmsr/dsrsc3tn.h>
#include <dcmtk/dcmsr/dsrtextn.h>

#include <set>

namespace tavr {
namespace {

constexpr const char* kSeriesNumber = "902";
constexpr const char* kOwnScheme = "99OPENTAVR";
constexpr const char* kDeviceUid = "2.25.166441946710043665083692525549645103575";  // OpenTAVR as an observer
constexpr const char* kProduct = "OpenTAVR";
const Code kUpper{"371886008", "SCT", "+, range of upper measurement uncertainty"};
const Code kLower{"371885007", "SCT", "-, range of lower measurement uncertainty"};

/// A call of DCMTK failed: which, and what it says. Caught in writeMeasurementReport().
struct Refused {
    std::string what;
};

void check(const OFCondition& done, const std::string& what) {
    if (done.bad()) throw Refused{what + ": " + done.text()};
}

DSRCodedEntryValue entry(const Code& code) {
    return {code.value.c_str(), code.scheme.c_str(), code.meaning.c_str()};
}

/// The images of the source, once each however many frames they hold.
std::vector<const SourceImage*> instances(const DicomSource& source) {
    std::set<std::string> known;
    std::vector<const SourceImage*> list;
    for (const SourceImage& image : source.images)
        if (known.insert(image.sopInstanceUid).second) list.push_back(&image);
    return list;
}

void addImageLibrary(TID1500_MeasurementReport& report, const DicomSource& source) {
    TID1600_ImageLibrary& library = report.getImageLibrary();
    check(library.createNewImageLibrary(), "image library");
    check(library.addImageGroup(), "image library");
    bool described = false;
    for (const SourceImage* image : instances(source)) {
        const auto dataset = sourceDataset(source, *image);
        if (!described)
            check(library.addImageGroupDescriptors(*dataset, TID1600_ImageLibrary::withAllDescriptors),
                  "image library");
        described = true;
        check(library.addImageEntry(*dataset, TID1600_ImageLibrary::withoutDescriptors), "image of the source");
    }
}

/// What TID 1501 and TID 1411 have in common.
template <class Group>
void fill(Group& group, const ReportedGroup& content) {
    check(group.setTrackingIdentifier(content.name.c_str()), content.name);
    check(group.setTrackingUniqueIdentifier(newUid().c_str()), content.name);
    if (content.finding) check(group.setFinding(entry(*content.finding)), content.name);
    if (content.site) check(group.addFindingSite(entry(*content.site)), content.name);
    for (const ReportedNumber& number : content.numbers) {
        const typename Group::MeasurementValue value(decimalString(number.value).c_str(), entry(number.unit));
        const std::string what = content.name + ", " + number.concept_.meaning;
        check(group.addMeasurement(entry(number.concept_), value), what);
        if (number.derivation) check(group.getMeasurement().setDerivation(entry(*number.derivation)), what);
        if (number.site) check(group.getMeasurement().addFindingSite(entry(*number.site)), what);
    }
    for (const ReportedText& text : content.texts)
        check(group.addQualitativeEvaluation(entry(text.concept_), text.text.c_str()), content.name);
}

void addGroup(TID1500_MeasurementReport& report, const ReportedGroup& content, const DicomSource& source,
              const std::optional<DicomReference>& segmentation) {
    if (!content.segment || !segmentation) {
        check(report.addIndividualMeasurements(), content.name);
        fill(report.getIndividualMeasurements(), content);
        return;
    }
    check(report.addVolumetricROIMeasurements(), content.name);
    auto& group = report.getVolumetricROIMeasurements();
    DSRImageReferenceValue segment(segmentation->sopClassUid.c_str(), segmentation->sopInstanceUid.c_str());
    segment.getSegmentList().addItem(Uint16(*content.segment));
    check(group.setReferencedSegment(segment), content.name);
    check(group.setSourceSeriesForSegmentation(source.seriesUid.c_str()), content.name);
    fill(group, content);
}

void addNumber(DSRDocumentTree& tree, const Code& name, double value, const Code& unit) {
    if (tree.addContentItem(DSRTypes::RT_hasProperties, DSRTypes::VT_Num, DSRTypes::AM_belowCurrent) == 0)
        throw Refused{name.meaning};
    DSRContentItem& item = tree.getCurrentContentItem();
    check(item.setConceptName(entry(name)), name.meaning);
    check(item.setNumericValue(DSRNumericMeasurementValue(decimalString(value).c_str(), entry(unit))), name.meaning);
    tree.goUp();
}

void addRemark(DSRDocumentTree& tree, const std::string& text) {
    if (tree.addContentItem(DSRTypes::RT_hasProperties, DSRTypes::VT_Text, DSRTypes::AM_belowCurrent) == 0)
        throw Refused{"remark"};
    check(tree.getCurrentContentItem().setConceptName(CODE_DCM_Comment), "remark");
    check(tree.getCurrentContentItem().setStringValue(text.c_str()), "remark");
    tree.goUp();
}

void addOutline(DSRDocumentTree& tree, const std::vector<Vec3>& outline, const std::string& frameOfReference) {
    DSRSpatialCoordinates3DValue polygon(DSRTypes::GT3_Polygon);
    for (std::size_t i = 0; i <= outline.size(); ++i) {  // closed: the first point once more
        const Vec3& p = outline[i % outline.size()];
        polygon.getGraphicDataList().addItem(Float32(p.x()), Float32(p.y()), Float32(p.z()));
    }
    check(polygon.setFrameOfReferenceUID(frameOfReference.c_str()), "outline");
    if (tree.addContentItem(DSRTypes::RT_inferredFrom, DSRTypes::VT_SCoord3D, DSRTypes::AM_belowCurrent) == 0)
        throw Refused{"outline"};
    check(tree.getCurrentContentItem().setConceptName(CODE_DCM_SourceOfMeasurement), "outline");
    check(tree.getCurrentContentItem().setSpatialCoordinates3D(polygon), "outline");
    tree.goUp();
}

/// Where the measurements stand in the tree, in their order.
std::vector<std::size_t> numberNodes(DSRDocumentTree& tree) {
    std::vector<std::size_t> nodes;
    for (std::size_t id = tree.gotoNamedNode(CODE_DCM_ImagingMeasurements); id > 0; id = tree.iterate())
        if (tree.getCurrentContentItem().getValueType() == DSRTypes::VT_Num) nodes.push_back(id);
    return nodes;
}

/// TID 310 and what else DCMTK's templates leave out; the tree's constraints are still checked.
void addProperties(DSRDocumentTree& tree, const std::vector<const ReportedGroup*>& groups,
                   const std::string& frameOfReference) {
    const std::vector<std::size_t> nodes = numberNodes(tree);
    auto node = nodes.begin();
    for (const ReportedGroup* group : groups) {
        bool outlined = group->outline.size() < 3;
        for (const ReportedNumber& number : group->numbers) {
            if (node == nodes.end() || tree.gotoNode(*node++) == 0) throw Refused{group->name};
            if (number.above) addNumber(tree, kUpper, *number.above, number.unit);
            if (number.below) addNumber(tree, kLower, *number.below, number.unit);
            if (!number.remark.empty()) addRemark(tree, number.remark);
            if (!std::exchange(outlined, true)) addOutline(tree, group->outline, frameOfReference);
        }
    }
    if (node != nodes.end()) throw Refused{"a number of the report is nobody's"};
}

/// In the template's order: volumetric regions (row 8) before the other groups (row 9).
std::vector<const ReportedGroup*> inOrder(const ReportedDocument& document, bool segmented) {
    std::vector<const ReportedGroup*> list;
    for (const bool regions : {true, false})
        for (const ReportedGroup& group : document.groups)
            if (!group.numbers.empty() && (segmented && group.segment.has_value()) == regions) list.push_back(&group);
    return list;
}

void describe(DSRDocument& document, const ReportedDocument& content, const DicomSource& source,
              const std::optional<DicomReference>& segmentation) {
    const auto origin = sourceDataset(source, source.images.front());
    check(document.setSpecificCharacterSetType(DSRTypes::CS_UTF8), "character set");
    check(document.readPatientData(*origin), "patient");
    check(document.readStudyData(*origin), "study");
    check(document.setSeriesDescription("OpenTAVR measurements"), "series");
    check(document.setSeriesNumber(kSeriesNumber), "series");
    check(document.setInstanceNumber("1"), "instance");
    check(document.setManufacturer(kProduct), "equipment");
    check(document.setManufacturerModelName(kProduct), "equipment");
    check(document.setDeviceSerialNumber(kVersion), "equipment");
    check(document.setSoftwareVersions(kVersion), "equipment");
    check(document.getCodingSchemeIdentification().addItem(kOwnScheme), "coding scheme");
    check(document.getCodingSchemeIdentification().setCodingSchemeName("OpenTAVR measurements"), "coding scheme");
    check(document.getCodingSchemeIdentification().setCodingSchemeResponsibleOrganization(kProduct), "coding scheme");
    auto& evidence = document.getCurrentRequestedProcedureEvidence();
    for (const SourceImage* image : instances(source))
        check(evidence.addItem(source.studyUid.c_str(), source.seriesUid.c_str(), source.sopClassUid.c_str(),
                               image->sopInstanceUid.c_str()),
              "evidence");
    if (segmentation)
        check(evidence.addItem(source.studyUid.c_str(), segmentation->seriesUid.c_str(),
                               segmentation->sopClassUid.c_str(), segmentation->sopInstanceUid.c_str()),
              "evidence");
    if (content.complete)
        check(document.completeDocument(), "completion");
    else if (!content.remark.empty())
        check(document.setCompletionFlagDescription(content.remark.c_str()), "completion");
}

Result<DicomReference> written(const ReportedDocument& content, const DicomSource& source,
                               const std::optional<DicomReference>& segmentation, const std::string& file) {
    const auto groups = inOrder(content, segmentation.has_value());
    if (groups.empty()) return fail(ErrorKind::Input, "there is no number to report", file, "measure the root first");
    TID1500_MeasurementReport report(CMR_CID7021::ImagingMeasurementReport);
    check(report.setLanguage(CID5000_Languages(CID5000_Languages::English)), "language");
    check(report.getObservationContext().addDeviceObserver(kDeviceUid, kProduct, kProduct, kProduct, kVersion),
          "observer");
    check(report.addProcedureReported(CMR_CID100::CTUnspecifiedBodyRegion), "procedure");
    addImageLibrary(report, source);
    for (const ReportedGroup* group : groups) addGroup(report, *group, source, segmentation);
    if (!report.isValid()) throw Refused{"the template TID 1500 is not complete"};
    DSRDocument document(DSRTypes::DT_Comprehensive3DSR);
    check(document.setTreeFromRootTemplate(report, OFTrue), "document tree");
    check(document.changeDocumentType(DSRTypes::DT_Comprehensive3DSR), "document tree");  // for the outlines
    addProperties(document.getTree(), groups, source.frameOfReferenceUid);
    describe(document, content, source, segmentation);
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    check(document.write(dataset), "document");
    if (Status s = saveObject(format, file); !s) return tl::unexpected(s.error());
    return DicomReference{textValue(dataset, DCM_SOPClassUID), textValue(dataset, DCM_SOPInstanceUID),
                          textValue(dataset, DCM_SeriesInstanceUID)};
}

}  // namespace

Result<DicomReference> writeMeasurementReport(const ReportedDocument& document, const DicomSource& source,
                                              const std::optional<DicomReference>& segmentation,
                                              const std::string& file) {
    if (Status ready = prepareDcmtk(); !ready) return tl::unexpected(ready.error());
    if (const std::string why = whyNotReferable(source); !why.empty())
        return fail(ErrorKind::Input, "no DICOM report can be made: " + why, file);
    try {
        return written(document, source, segmentation, file);
    } catch (const Refused& refused) {
        return fail(ErrorKind::Internal, "the DICOM report could not be made: " + refused.what, file,
                    "report this line");
    }
}

}  // namespace tavr
