#include "core/image/filters_field.h"

#include <itkFastMarchingImageFilter.h>
#include <itkImportImageFilter.h>
#include <itkSignedMaurerDistanceMapImageFilter.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

using Field = itk::Image<float, 3>;
using Mask = itk::Image<std::uint8_t, 3>;

/// The voxels seen as an ITK image without origin and direction: these filters need the spacing only.
template <class T>
typename itk::Image<T, 3>::Pointer viewed(const Image3<T>& image) {
    auto import = itk::ImportImageFilter<T, 3>::New();
    typename itk::ImportImageFilter<T, 3>::RegionType region;
    double spacing[3];
    for (unsigned a = 0; a < 3; ++a) {
        region.SetSize(a, itk::SizeValueType(image.grid.size[a]));
        spacing[a] = image.grid.spacing[a];
    }
    import->SetRegion(region);
    import->SetSpacing(spacing);
    // ITK's import takes a mutable pointer but, not owning it, only reads.
    import->SetImportPointer(const_cast<T*>(image.voxels.data()), image.voxels.size(), false);
    import->Update();
    return import->GetOutput();
}

ScalarImage taken(const Field& field, const ImageGrid& grid) {
    ScalarImage out(grid);
    std::copy_n(field.GetBufferPointer(), out.voxels.size(), out.voxels.begin());
    return out;
}

tl::unexpected<Error> itkError(const itk::ExceptionObject& e, std::string_view step) {
    return fail(ErrorKind::Internal, e.GetDescription(), step, "report this with the log");
}

}  // namespace

Result<ScalarImage> arrivalTimes(const ScalarImage& speed, const std::vector<Index3>& seeds, double stop) try {
    using March = itk::FastMarchingImageFilter<Field, Field>;
    auto points = March::NodeContainer::New();
    for (const Index3& s : seeds) {
        March::NodeType node;
        node.SetValue(0.0F);
        node.SetIndex({{s[0], s[1], s[2]}});
        points->push_back(node);
    }
    auto march = March::New();
    march->SetInput(viewed(speed));
    march->SetTrialPoints(points);
    march->SetStoppingValue(stop);
    march->Update();
    ScalarImage out = taken(*march->GetOutput(), speed.grid);
    for (float& t : out.voxels) t = std::min(t, 1e10F);
    return out;
} catch (const itk::ExceptionObject& e) {
    return itkError(e, "fast marching");
}

Result<ScalarImage> signedDistance(const LabelImage& mask) try {
    auto filter = itk::SignedMaurerDistanceMapImageFilter<Mask, Field>::New();
    filter->SetInput(viewed(mask));
    filter->SetUseImageSpacing(true);
    filter->SetSquaredDistance(false);
    filter->SetInsideIsPositive(false);
    filter->SetBackgroundValue(0);
    filter->Update();
    return taken(*filter->GetOutput(), mask.grid);
} catch (const itk::ExceptionObject& e) {
    return itkError(e, "distance map");
}

Polyline descent(const ScalarImage& time, Index3 from) {
    Polyline path{time.grid.toLps(Vec3(from[0], from[1], from[2]))};
    while (time.at(from[0], from[1], from[2]) > 0.0F && path.size() < 4000) {
        Index3 next = from;
        double best = 0.0;
        for (int c = 0; c < 27; ++c) {
            const Index3 to{from[0] + c % 3 - 1, from[1] + (c / 3) % 3 - 1, from[2] + c / 9 - 1};
            if (c == 13 || !time.grid.contains(to[0], to[1], to[2])) continue;
            const double run = std::sqrt(double((c % 3 != 1) + ((c / 3) % 3 != 1) + (c / 9 != 1)));
            const double slope =
                (double(time.at(from[0], from[1], from[2])) - double(time.at(to[0], to[1], to[2]))) / run;
            if (slope > best) best = slope, next = to;
        }
        if (next == from) break;
        from = next;
        path.push_back(time.grid.toLps(Vec3(from[0], from[1], from[2])));
    }
    return path;
}

}  // namespace tavr
