#include "tests/unit/dicom/dicom_fixture.h"

#include "core/dicom/series_writer.h"

#include <QDir>
#include <QFile>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dctk.h>

#include <memory>

namespace tavr::fixture {
namespace {

DcmItem* itemOf(DcmItem& parent, const DcmTagKey& sequence, long index) {
    DcmItem* item = nullptr;
    parent.findOrCreateSequenceItem(sequence, item, index);
    return item;
}

std::string decimal(double value) {
    return QByteArray::number(value, 'g', 10).toStdString();
}

void describeFrame(DcmItem& own, const Volume& ct, int k, int phase, int phases) {
    const Vec3 p = ct.grid.toLps(Vec3(0, 0, k));
    itemOf(own, DCM_PlanePositionSequence, 0)
        ->putAndInsertString(DCM_ImagePositionPatient,
                             (decimal(p.x()) + "\\" + decimal(p.y()) + "\\" + decimal(p.z())).c_str());
    DcmItem* transformation = itemOf(own, DCM_PixelValueTransformationSequence, 0);
    // Every slice with its own rescale: slope 1 or 2, as attenuation-corrected scanners write.
    transformation->putAndInsertString(DCM_RescaleSlope, k % 2 ? "2" : "1");
    transformation->putAndInsertString(DCM_RescaleIntercept, "-1000");
    if (phases < 2) return;
    itemOf(own, DCM_FrameContentSequence, 0)->putAndInsertUint32(DCM_TemporalPositionIndex, Uint32(phase + 1));
    itemOf(own, DCM_CardiacSynchronizationSequence, 0)
        ->putAndInsertFloat32(DCM_NominalPercentageOfCardiacPhase, Float32(30 + 40 * phase));
}

void describeShared(DcmItem& shared, const ImageGrid& grid) {
    itemOf(shared, DCM_PlaneOrientationSequence, 0)
        ->putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
    itemOf(shared, DCM_PixelMeasuresSequence, 0)
        ->putAndInsertString(DCM_PixelSpacing, (decimal(grid.spacing.y()) + "\\" + decimal(grid.spacing.x())).c_str());
    itemOf(shared, DCM_CTImageFrameTypeSequence, 0)
        ->putAndInsertString(DCM_FrameType, "ORIGINAL\\PRIMARY\\VOLUME\\NONE");
}

void describeImage(DcmDataset& d, const ImageGrid& grid, int frames) {
    for (const auto& [tag, value] :
         std::initializer_list<std::pair<DcmTagKey, std::string>>{{DCM_SOPClassUID, UID_EnhancedCTImageStorage},
                                                                  {DCM_SOPInstanceUID, newUid()},
                                                                  {DCM_StudyInstanceUID, newUid()},
                                                                  {DCM_SeriesInstanceUID, newUid()},
                                                                  {DCM_FrameOfReferenceUID, newUid()},
                                                                  {DCM_Modality, "CT"},
                                                                  {DCM_PatientID, "PHANTOM"},
                                                                  {DCM_PhotometricInterpretation, "MONOCHROME2"},
                                                                  {DCM_NumberOfFrames, std::to_string(frames)}})
        d.putAndInsertString(tag, value.c_str());
    for (const auto& [tag, value] : std::initializer_list<std::pair<DcmTagKey, int>>{{DCM_SamplesPerPixel, 1},
                                                                                     {DCM_Rows, grid.size[1]},
                                                                                     {DCM_Columns, grid.size[0]},
                                                                                     {DCM_BitsAllocated, 16},
                                                                                     {DCM_BitsStored, 16},
                                                                                     {DCM_HighBit, 15},
                                                                                     {DCM_PixelRepresentation, 1}})
        d.putAndInsertUint16(tag, Uint16(value));
}

}  // namespace

Volume placeVolume(Index3 size, double gap) {
    ImageGrid grid;
    grid.size = size;
    grid.spacing = Vec3(0.5, 0.6, gap);
    grid.origin = Vec3(-10, 20, -300);
    Volume v(grid);
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) v.at(i, j, k) = std::int16_t(i + 10 * j + 100 * k - 200);
    return v;
}

QStringList write(const Volume& ct, const QString& folder, std::optional<double> percentRR, const QString& patient) {
    SeriesText text;
    text.patientId = patient.toStdString();
    text.patientName = "SECRET^NAME";
    text.percentRR = percentRR;
    const Status written = writeCtSeries(ct, text, folder.toStdString(), {});
    if (!written) qFatal("%s", line(written.error()).c_str());
    QStringList files;
    for (const QString& name : QDir(folder).entryList({"CT*.dcm"}, QDir::Files, QDir::Name))
        files << folder + "/" + name;
    return files;
}

void edit(const QString& file, const std::function<void(DcmDataset&)>& change, const QString& syntaxUid) {
    DcmFileFormat format;
    const std::string path = file.toStdString();
    if (format.loadFile(path.c_str()).bad() || format.loadAllDataIntoMemory().bad()) qFatal("cannot edit");
    change(*format.getDataset());
    const E_TransferSyntax syntax = DcmXfer(syntaxUid.toStdString().c_str()).getXfer();
    DcmRLEEncoderRegistration::registerCodecs();
    if (format.getDataset()->chooseRepresentation(syntax, nullptr).bad()) qFatal("cannot recode");
    QFile::remove(file);
    if (format.saveFile(path.c_str(), syntax, EET_ExplicitLength, EGL_recalcGL, EPD_withoutPadding).bad())
        qFatal("cannot save");
}

void writeEnhanced(const Volume& ct, const QString& file, int phases) {
    const ImageGrid& g = ct.grid;
    DcmFileFormat format;
    DcmDataset& d = *format.getDataset();
    describeImage(d, g, g.size[2] * phases);
    describeShared(*itemOf(d, DCM_SharedFunctionalGroupsSequence, 0), g);
    std::vector<Uint16> stored;
    long frame = 0;
    for (int k = g.size[2] - 1; k >= 0; --k)
        for (int phase = 0; phase < phases; ++phase) {
            describeFrame(*itemOf(d, DCM_PerFrameFunctionalGroupsSequence, frame++), ct, k, phase, phases);
            for (int j = 0; j < g.size[1]; ++j)
                for (int i = 0; i < g.size[0]; ++i)
                    stored.push_back(Uint16((ct.at(i, j, k) + 1000 + phase * 2) / (k % 2 ? 2 : 1)));
        }
    d.putAndInsertUint16Array(DCM_PixelData, stored.data(), static_cast<unsigned long>(stored.size()));
    if (format.saveFile(file.toStdString().c_str(), EXS_LittleEndianExplicit).bad()) qFatal("cannot save");
}

void writeDicomdir(const QString& file, const QStringList& files) {
    DcmFileFormat format;
    DcmDataset& d = *format.getDataset();
    d.putAndInsertString(DCM_FileSetID, "TEST");
    long record = 0;
    for (QString name : files) {
        DcmItem* item = itemOf(d, DCM_DirectoryRecordSequence, record++);
        item->putAndInsertString(DCM_DirectoryRecordType, "IMAGE");
        item->putAndInsertString(DCM_ReferencedFileID, name.replace('/', '\\').toStdString().c_str());
    }
    d.putAndInsertString(DCM_SOPClassUID, UID_MediaStorageDirectoryStorage);
    d.putAndInsertString(DCM_SOPInstanceUID, newUid().c_str());
    if (format.saveFile(file.toStdString().c_str(), EXS_LittleEndianExplicit).bad()) qFatal("cannot save");
}

}  // namespace tavr::fixture
