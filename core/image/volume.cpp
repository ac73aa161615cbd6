#include "core/image/volume.h"

#include <cmath>

namespace tavr {
namespace {

template <class T>
double trilinear(const Image3<T>& image, const Vec3& lps, double outside) {
    const Vec3 x = image.grid.toIndex(lps);
    int base[3];
    double f[3];
    for (int a = 0; a < 3; ++a) {
        const int n = image.grid.size[std::size_t(a)];
        if (!(x[a] >= -1e-6 && x[a] <= n - 1 + 1e-6)) return outside;
        base[a] = std::min(std::max(0, int(std::floor(x[a]))), std::max(0, n - 2));
        f[a] = std::min(std::max(x[a] - base[a], 0.0), 1.0);
        if (n == 1) f[a] = 0.0;
    }
    double sum = 0.0;
    for (int corner = 0; corner < 8; ++corner) {
        double w = 1.0;
        int at[3];
        for (int a = 0; a < 3; ++a) {
            const int up = (corner >> a) & 1;
            w *= up ? f[a] : 1.0 - f[a];
            at[a] = base[a] + up;
        }
        if (w > 0.0) sum += w * double(image.at(at[0], at[1], at[2]));
    }
    return sum;
}

}  // namespace

double sampleLinear(const Volume& image, const Vec3& lps, double outside) {
    return trilinear(image, lps, outside);
}
double sampleLinear(const ScalarImage& image, const Vec3& lps, double outside) {
    return trilinear(image, lps, outside);
}

std::uint8_t sampleNearest(const LabelImage& image, const Vec3& lps) {
    const Vec3 x = image.grid.toIndex(lps);
    const int i = int(std::lround(x.x())), j = int(std::lround(x.y())), k = int(std::lround(x.z()));
    return image.grid.contains(i, j, k) ? image.at(i, j, k) : std::uint8_t{0};
}

}  // namespace tavr
