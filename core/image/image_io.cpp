#include "core/image/image_io.h"

#include "core/image/file_length.h"
#include "core/image/segment_terms.h"

#include <Eigen/Dense>  // before ITK: its bundled copy would mix with ours
#include <itkMetaDataObject.h>
#include <itkMetaImageIO.h>
#include <itkNiftiImageIO.h>
#include <itkNrrdImageIO.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <unistd.h>

namespace tavr {
namespace {

namespace fs = std::filesystem;
constexpr double kOrthonormal = 1e-3;  // NIfTI stores its matrix in single precision
constexpr std::uint64_t kMostVoxels = 4'000'000'000ull;

bool endsWith(const std::string& text, const std::string& tail) {
    return text.size() >= tail.size() && std::equal(tail.rbegin(), tail.rend(), text.rbegin(), [](char a, char b) {
               return a == char(std::tolower(static_cast<unsigned char>(b)));
           });
}

/// The reader for a file name; ITK's factories find none on their own unless registered, and by content they may guess
/// wrong.
itk::ImageIOBase::Pointer ioFor(const std::string& file) {
    if (endsWith(file, ".nrrd") || endsWith(file, ".nhdr")) return itk::NrrdImageIO::New().GetPointer();
    if (endsWith(file, ".nii") || endsWith(file, ".nii.gz")) return itk::NiftiImageIO::New().GetPointer();
    if (endsWith(file, ".mha") || endsWith(file, ".mhd")) return itk::MetaImageIO::New().GetPointer();
    return nullptr;
}

std::string firstLine(const std::string& text) {
    const auto from = text.find_first_not_of(" \n\r\t");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find('\n', from) - from);
}

/// Runs an ITK call; whatever it throws becomes one line with the file's name.
template <class Call>
Status guarded(const std::string& file, const char* what, const char* todo, Call call) {
    itk::Object::GlobalWarningDisplayOff();  // its warnings go to stderr, where progress belongs
    try {
        call();
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::Input, std::string(what) + ": not enough memory for the size its header states", file,
                    todo);
    } catch (const itk::ExceptionObject& e) {
        return fail(ErrorKind::Input, std::string(what) + ": " + firstLine(e.GetDescription()), file, todo);
    } catch (const std::exception& e) {
        return fail(ErrorKind::Input, std::string(what) + ": " + firstLine(e.what()), file, todo);
    }
    return {};
}

Result<ImageGrid> gridOf(const itk::ImageIOBase& io, const std::string& file) {
    const auto refuse = [&](const std::string& what, const std::string& todo) {
        return fail(ErrorKind::Input, what, file, todo);
    };
    unsigned dimensions = io.GetNumberOfDimensions();
    while (dimensions > 3 && io.GetDimensions(dimensions - 1) == 1) --dimensions;  // 4-D of one frame
    if (dimensions != 3) return refuse("not a 3-D image but " + std::to_string(dimensions) + "-D", "give one volume");
    if (io.GetNumberOfComponents() != 1)
        return refuse("not a scalar image: " + std::to_string(io.GetNumberOfComponents()) + " values a voxel",
                      "give a CT volume in HU");
    ImageGrid grid;
    std::uint64_t voxels = 1;
    for (unsigned a = 0; a < 3; ++a) {
        const auto n = io.GetDimensions(a);
        if (n == 0 || n > 100000) return refuse("image size is not usable", "the header may be damaged");
        grid.size[a] = int(n);
        voxels *= n;
        grid.spacing[a] = io.GetSpacing(a);
        grid.origin[a] = io.GetOrigin(a);
        const auto axis = io.GetDirection(a);
        for (unsigned r = 0; r < 3; ++r) grid.direction(r, a) = axis[r];
    }
    if (voxels > kMostVoxels) return refuse("image of " + std::to_string(voxels) + " voxels is too large", "crop it");
    if (!(grid.spacing.minCoeff() > 0.0) || !grid.spacing.allFinite() || !grid.origin.allFinite() ||
        !grid.direction.allFinite())
        return refuse("voxel spacing or position is not usable", "the header may be damaged");
    const Eigen::Matrix3d gram = grid.direction.transpose() * grid.direction;
    if (!gram.isIdentity(kOrthonormal))
        return refuse("the voxel axes are sheared (not at right angles)", "resample the volume to a right-angled grid");
    const Eigen::JacobiSVD<Eigen::Matrix3d> svd(grid.direction, Eigen::ComputeFullU | Eigen::ComputeFullV);
    grid.direction = svd.matrixU() * svd.matrixV().transpose();  // nearest orthonormal frame: single-precision files
    return grid;
}

/// Beyond the range is clamped; a voxel that is no number is said to `lost`.
template <class From, class To>
void convert(const std::vector<char>& raw, std::vector<To>& out, std::size_t& lost) {
    const From* in = reinterpret_cast<const From*>(raw.data());
    constexpr double lo = std::numeric_limits<To>::min(), hi = std::numeric_limits<To>::max();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double v = double(in[i]);
        lost += std::isnan(v);
        out[i] = std::isnan(v) ? To(0) : To(std::lround(std::clamp(v, lo, hi)));
    }
}

template <class To>
bool convertAny(itk::CommonEnums::IOComponent type, const std::vector<char>& raw, std::vector<To>& out,
                std::size_t& lost) {
    using C = itk::CommonEnums::IOComponent;
    switch (type) {
        case C::UCHAR:
            convert<unsigned char>(raw, out, lost);
            return true;
        case C::CHAR:
            convert<signed char>(raw, out, lost);
            return true;
        case C::USHORT:
            convert<unsigned short>(raw, out, lost);
            return true;
        case C::SHORT:
            convert<short>(raw, out, lost);
            return true;
        case C::UINT:
            convert<unsigned int>(raw, out, lost);
            return true;
        case C::INT:
            convert<int>(raw, out, lost);
            return true;
        case C::ULONG:
            convert<unsigned long>(raw, out, lost);
            return true;
        case C::LONG:
            convert<long>(raw, out, lost);
            return true;
        case C::ULONGLONG:
            convert<unsigned long long>(raw, out, lost);
            return true;
        case C::LONGLONG:
            convert<long long>(raw, out, lost);
            return true;
        case C::FLOAT:
            convert<float>(raw, out, lost);
            return true;
        case C::DOUBLE:
            convert<double>(raw, out, lost);
            return true;
        default:
            return false;
    }
}

template <class To>
Result<Image3<To>> readImage(const std::string& file) {
    const char* todo = "the file may be damaged or of another format";
    std::error_code ec;
    if (!fs::is_regular_file(file, ec)) return fail(ErrorKind::Input, "no such file", file, "check the path");
    const itk::ImageIOBase::Pointer io = ioFor(file);
    if (!io) return fail(ErrorKind::Input, "unknown image format", file, "give .nrrd, .nii, .nii.gz or .mha");
    io->SetFileName(file);
    if (const Status ok = checkFileHeader(file); !ok) return tl::unexpected(ok.error());
    if (Status s = guarded(file, "cannot read the image header", todo, [&] { io->ReadImageInformation(); }); !s)
        return tl::unexpected(s.error());
    const Result<ImageGrid> grid = gridOf(*io, file);
    if (!grid) return tl::unexpected(grid.error());
    if (const Status ok = checkFileLength(file, grid->voxelCount()); !ok) return tl::unexpected(ok.error());
    Image3<To> image;
    bool known = false;
    std::size_t lost = 0;
    const Status s = guarded(file, "cannot read the voxels", todo, [&] {
        std::vector<char> raw(std::size_t(io->GetImageSizeInBytes()));
        itk::ImageIORegion all(io->GetNumberOfDimensions());
        for (unsigned a = 0; a < io->GetNumberOfDimensions(); ++a) all.SetSize(a, io->GetDimensions(a));
        io->SetIORegion(all);
        io->Read(raw.data());
        image = Image3<To>(*grid);
        known = convertAny(io->GetComponentType(), raw, image.voxels, lost);
    });
    if (!s) return tl::unexpected(s.error());
    if (!known) return fail(ErrorKind::Input, "unknown voxel type", file, "convert the volume to 16-bit integers");
    if (lost)
        return fail(ErrorKind::Input, std::to_string(lost) + " voxels are no numbers (NaN)", file,
                    "write -1024 HU where nothing was scanned; a hole inside the heart cannot be planned on");
    return image;
}

/// Header text as NRRD key/value pairs.
using Keys = std::vector<std::pair<std::string, std::string>>;

template <class T>
void describe(itk::ImageIOBase& io, const Image3<T>& image, const Keys& keys) {
    io.SetNumberOfDimensions(3);
    itk::ImageIORegion all(3);
    for (unsigned a = 0; a < 3; ++a) {
        io.SetDimensions(a, unsigned(image.grid.size[a]));
        io.SetSpacing(a, image.grid.spacing[a]);
        io.SetOrigin(a, image.grid.origin[a]);
        io.SetDirection(a, {image.grid.direction(0, a), image.grid.direction(1, a), image.grid.direction(2, a)});
        all.SetSize(a, std::size_t(image.grid.size[a]));
    }
    io.SetIORegion(all);
    io.SetNumberOfComponents(1);
    io.SetPixelType(itk::CommonEnums::IOPixel::SCALAR);
    io.SetComponentType(sizeof(T) == 1 ? itk::CommonEnums::IOComponent::UCHAR : itk::CommonEnums::IOComponent::SHORT);
    io.UseCompressionOn();
    io.SetCompressionLevel(1);  // noise hardly compresses: higher levels cost seconds for a few per cent
    for (const auto& [key, value] : keys) itk::EncapsulateMetaData<std::string>(io.GetMetaDataDictionary(), key, value);
}

template <class T>
Status writeImage(const Image3<T>& image, const Keys& keys, const std::string& file) {
    const char* todo = "check the folder, its permissions and the free space";
    if (!endsWith(file, ".nrrd"))
        return fail(ErrorKind::Usage, "volumes are written as .nrrd only", file, "name the file .nrrd");
    if (image.voxels.empty() || image.voxels.size() != image.grid.voxelCount())
        return fail(ErrorKind::Internal, "no voxels to write", file);
    const fs::path target(file);
    const fs::path part =
        target.parent_path() / ("." + target.stem().string() + "." + std::to_string(getpid()) + ".part.nrrd");
    std::error_code ec;
    const Status s = guarded(file, "cannot write the image", todo, [&] {
        const auto io = itk::NrrdImageIO::New();
        describe(*io, image, keys);
        io->SetFileName(part.string());
        io->Write(image.voxels.data());
    });
    if (s) fs::rename(part, target, ec);
    if (!s || ec) {
        std::error_code ignored;
        fs::remove(part, ignored);
    }
    if (!s) return s;
    if (ec) return fail(ErrorKind::Input, "cannot write the image: " + ec.message(), file, todo);
    return {};
}

std::string extentOf(const LabelImage& labels, int value) {
    Index3 lo = labels.grid.size, hi{-1, -1, -1};
    std::size_t at = 0;
    for (int k = 0; k < labels.grid.size[2]; ++k)
        for (int j = 0; j < labels.grid.size[1]; ++j)
            for (int i = 0; i < labels.grid.size[0]; ++i, ++at) {
                if (labels.voxels[at] != value) continue;
                const Index3 x{i, j, k};
                for (std::size_t a = 0; a < 3; ++a) lo[a] = std::min(lo[a], x[a]), hi[a] = std::max(hi[a], x[a]);
            }
    std::string text;
    for (std::size_t a = 0; a < 3; ++a)
        text += (a ? " " : "") + std::to_string(hi[a] < 0 ? 0 : lo[a]) + " " + std::to_string(hi[a]);
    return text;
}

}  // namespace

Result<Volume> readVolume(const std::string& file) {
    return readImage<std::int16_t>(file);
}
Result<LabelImage> readSegmentation(const std::string& file) {
    return readImage<std::uint8_t>(file);
}
Status writeVolume(const Volume& volume, const std::string& file) {
    return writeImage(volume, {}, file);
}

Status writeSegmentation(const LabelImage& labels, const std::vector<std::pair<int, std::string>>& names,
                         const std::string& file, const std::vector<std::pair<std::string, std::string>>& extra) {
    Keys keys{{"Segmentation_ContainedRepresentationNames", "Binary labelmap|"},
              {"Segmentation_MasterRepresentation", "Binary labelmap"},  // the name that older 3D Slicers read …
              {"Segmentation_SourceRepresentation", "Binary labelmap"},  // … and its newer one
              {"Segmentation_ReferenceImageExtentOffset", "0 0 0"}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& [value, name] = names[i];
        if (value < 1 || value > 255) return fail(ErrorKind::Internal, "label value outside 1–255", name);
        const SegmentTerm term = segmentTerm(name);
        const std::string key = "Segment" + std::to_string(i) + "_";
        keys.emplace_back(key + "ID", "Segment_" + std::to_string(value));
        keys.emplace_back(key + "Name", name);
        keys.emplace_back(key + "NameAutoGenerated", "0");
        keys.emplace_back(key + "Color", term.color);
        keys.emplace_back(key + "ColorAutoGenerated", "0");
        keys.emplace_back(key + "Extent", extentOf(labels, value));
        keys.emplace_back(key + "LabelValue", std::to_string(value));
        keys.emplace_back(key + "Layer", "0");
        keys.emplace_back(key + "Tags", "Segmentation.Status:completed|TerminologyEntry:" + term.entry() + "|");
    }
    keys.insert(keys.end(), extra.begin(), extra.end());
    return writeImage(labels, keys, file);
}

}  // namespace tavr
