#include "core/dicom/frame_decoder.h"
#include "core/dicom/hounsfield.h"
#include "core/dicom/jpeg_precision.h"
#include "core/dicom/rle.h"

#include <QDir>
#include <QTest>

#include <array>
#include <cstring>

using namespace tavr;

namespace {

const QString kAwkward = QStringLiteral(TAVR_SHARED_DIR "/data/dicom_awkward/");

std::vector<std::int16_t> hu(const QString& file, int frame = 0) {
    auto decoder = FrameDecoder::open((kAwkward + file).toStdString());
    if (!decoder) return {};
    const auto coding = decoder->coding(frame);
    if (!coding) return {};
    std::vector<std::int16_t> values(coding->count());
    if (const Status done = decoder->decode(frame, coding->rows, coding->columns, values.data()); !done) {
        qWarning("%s", line(done.error()).c_str());
        return {};
    }
    return values;
}

int largestDifference(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    if (a.empty() || a.size() != b.size()) return 1 << 20;
    int worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(a[i] - b[i]));
    return worst;
}

std::int16_t oneVoxel(PixelCoding coding, std::uint16_t word) {
    coding.rows = coding.columns = 1;
    std::array<std::uint8_t, 2> bytes{};
    std::memcpy(bytes.data(), &word, 2);
    std::int16_t value = 0;
    toHounsfield(bytes, coding, &value);
    return value;
}

}  // namespace

class TestDicomPixels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storedWordsBecomeHounsfield() {
        PixelCoding c;
        c.isSigned = true;
        QCOMPARE(oneVoxel(c, std::uint16_t(-500)), std::int16_t(-500));
        c.bitsStored = 12;
        c.highBit = 11;
        QCOMPARE(oneVoxel(c, 0xFFFF), std::int16_t(-1));  // sign at bit 11, overlay bits above it cut off
        QCOMPARE(oneVoxel(c, 0xA7FF), std::int16_t(2047));
        c.isSigned = false;
        c.intercept = -1024.0;
        QCOMPARE(oneVoxel(c, 0xF400), std::int16_t(0));  // 1024 − 1024
        c.slope = 0.5;
        QCOMPARE(oneVoxel(c, 2000), std::int16_t(-24));
    }

    void fractionalSlopeRoundsToNearest() {
        PixelCoding c;
        c.slope = 0.4;
        QCOMPARE(oneVoxel(c, 3), std::int16_t(1));  // 1.2
        QCOMPARE(oneVoxel(c, 4), std::int16_t(2));  // 1.6
    }

    void paddingAndFillerAreAir() {
        PixelCoding c;
        c.isSigned = true;
        c.padding = -2000;
        QCOMPARE(oneVoxel(c, std::uint16_t(-2000)), std::int16_t(-1024));
        QCOMPARE(oneVoxel(c, std::uint16_t(-3024)), std::int16_t(-1024));
        c.padding = -900;
        c.paddingLimit = -800;
        QCOMPARE(oneVoxel(c, std::uint16_t(-850)), std::int16_t(-1024));
        QCOMPARE(oneVoxel(c, std::uint16_t(-750)), std::int16_t(-750));
        c.padding = 40;  // a mistaken tag must not punch holes into tissue
        c.paddingLimit.reset();
        QCOMPARE(oneVoxel(c, 40), std::int16_t(40));
    }

    void contradictingBitsAreRefused() {
        PixelCoding c;
        c.bitsStored = 17;
        QVERIFY(!checkCoding(c));
        c = {};
        c.bitsStored = 12;
        c.highBit = 5;
        QVERIFY(!checkCoding(c));
        c = {};
        c.bitsAllocated = 1;
        QVERIFY(!checkCoding(c));
        c = {};
        c.slope = 0.0;
        QVERIFY(!checkCoding(c));
    }

    void jpegPrecisionIsRead() {
        const std::array<std::uint8_t, 15> jpeg{0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC1, 0, 11, 12, 0, 0};
        QCOMPARE(jpegPrecision(jpeg), 12);
        QCOMPARE(jpegPrecision(std::span(jpeg).first(9)), 0);
        QCOMPARE(jpegPrecision({}), 0);
    }

    void rleUnpacksAndNeverOverruns() {
        std::vector<std::uint8_t> bytes(64, 0);
        bytes[0] = 2;
        bytes[4] = 64;
        bytes[8] = 67;
        // High plane: 1 three times, then 2 as a literal is cut off by the plane's end; low plane: 5, 6, 7.
        for (const int b : {-2, 1, 0x80, 2, 5, 6, 7}) bytes.push_back(std::uint8_t(b));
        const auto words = decodeRle(bytes, 3, 2);
        QVERIFY(words.has_value());
        QCOMPARE(*words, (std::vector<std::uint8_t>{5, 1, 6, 1, 7, 1}));
        QVERIFY(!decodeRle(bytes, 4, 2).has_value());  // too few
        QVERIFY(!decodeRle(bytes, 3, 1).has_value());  // another number of planes
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            QVERIFY(!decodeRle(std::span(bytes).first(cut), 3, 2).has_value());
        bytes[8] = 200;  // an offset beyond the end
        QVERIFY(!decodeRle(bytes, 3, 2).has_value());
        bytes[0] = 0;  // no plane at all
        QVERIFY(!decodeRle(bytes, 3, 0 + 1).has_value());
    }

    void codecsAreBitIdentical_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<int>("tolerance");  // HU; lossy ones from the data set's own check
        for (const QString ct : {"CT1", "CT2"})
            for (const auto& [codec, difference] : std::initializer_list<std::pair<const char*, int>>{
                     {"RLE", 0}, {"JPLL", 0}, {"JLSL", 0}, {"J2KR", 0}, {"JLSN", 4}, {"J2KI", 402}})
                QTest::addRow("%s %s", qPrintable(ct), codec)
                    << "codecs_wg04/" + ct + "_" + codec << "codecs_wg04/" + ct + "_UNC.dcm" << difference;
        const QString image = "codecs_ctimage/CTImage.dcm_",
                      plain = image + "LittleEndianExplicitTransferSyntax_1.2.840.10008.1.2.1.dcm";
        for (const auto& [name, difference] : std::initializer_list<std::pair<const char*, int>>{
                 {"BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2.dcm", 0},
                 {"DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99.dcm", 0},
                 {"JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm", 0},
                 {"JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80.dcm", 0},
                 {"JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70.dcm", 0},
                 {"JPEGProcess14TransferSyntax_1.2.840.10008.1.2.4.57.dcm", 0},
                 {"RLELosslessTransferSyntax_1.2.840.10008.1.2.5.dcm", 0},
                 {"JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51.dcm", 120},
                 {"JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53.dcm", 120},
                 {"JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55.dcm", 120}})
            QTest::addRow("%s", name) << image + name << plain << difference;
        QTest::newRow("implicit") << "codecs_ctimage/CTImage_ivrle.dcm" << plain << 0;
        QTest::newRow("RLE in four fragments") << "fo-dicom/D_CLUNIE_CT1_RLE_FRAGS.dcm"
                                               << "codecs_wg04/CT1_UNC.dcm" << 0;
        QTest::newRow("undefined length") << "fo-dicom/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_ELE_undefinded_length.dcm"
                                          << "codecs_wg04/CT1_UNC.dcm" << 0;
        QTest::newRow("undefined length, big endian")
            << "fo-dicom/GH177_D_CLUNIE_CT1_IVRLE_BigEndian_undefined_length.dcm"
            << "codecs_wg04/CT1_UNC.dcm" << 0;
        QTest::newRow("693 lossless") << "pydicom-data/693_J2KR.dcm"
                                      << "pydicom-data/693_UNCR.dcm" << 0;
        QTest::newRow("693 lossy") << "pydicom/693_J2KI.dcm"
                                   << "pydicom-data/693_UNCI.dcm" << 1;
    }
    void codecsAreBitIdentical() {
        QFETCH(QString, file);
        QFETCH(QString, reference);
        QFETCH(int, tolerance);
        if (!QFile::exists(kAwkward + reference)) QSKIP("the shared DICOM set is absent");
        const int worst = largestDifference(hu(file), hu(reference));
        QVERIFY2(worst <= tolerance, qPrintable(QString::number(worst)));
    }

    void signednessOfJpeg2000FollowsTheHeader() {
        const QString file = "pydicom/J2K_pixelrep_mismatch.dcm";
        if (!QFile::exists(kAwkward + file)) QSKIP("the shared DICOM set is absent");
        const auto values = hu(file);
        QCOMPARE(values.size(), 512U * 512U);
        // The corner outside the field is the filler, the picture holds air, fat, muscle and bone: read as unsigned,
        // all of the air would come out above 3000 HU.
        QCOMPARE(values.front(), std::int16_t(-1024));
        QVERIFY(*std::max_element(values.begin(), values.end()) < 3000);
    }

    void framesWithoutOffsetTableInAnyOrder() {
        const QString file = "codecs_ctimage/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm";
        if (!QFile::exists(kAwkward + file)) QSKIP("the shared DICOM set is absent");
        auto decoder = FrameDecoder::open((kAwkward + file).toStdString());
        QVERIFY(decoder.has_value());
        std::vector<std::int16_t> first(512 * 512), second(512 * 512), again(512 * 512);
        QVERIFY(decoder->decode(1, 512, 512, second.data()).has_value());
        QVERIFY(decoder->decode(0, 512, 512, first.data()).has_value());
        QVERIFY(decoder->decode(1, 512, 512, again.data()).has_value());
        QVERIFY(second == again);
        QVERIFY(first != second);
        QVERIFY(!decoder->decode(2, 512, 512, again.data()).has_value());
        QVERIFY(!decoder->decode(0, 256, 512, again.data()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestDicomPixels)
#include "tst_dicom_pixels.moc"
