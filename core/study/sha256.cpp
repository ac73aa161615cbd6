#include "core/study/sha256.h"

#include "core/base/check.h"
#include "core/study/disk.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <openssl/evp.h>
#include <vector>

namespace tavr {
namespace {

class Digest {
public:
    Digest() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
        TAVR_CHECK(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
    }
    void add(const void* data, std::size_t bytes) { TAVR_CHECK(EVP_DigestUpdate(context_.get(), data, bytes) == 1); }
    std::string hex() {
        unsigned char raw[EVP_MAX_MD_SIZE];
        unsigned int length = 0;
        TAVR_CHECK(EVP_DigestFinal_ex(context_.get(), raw, &length) == 1);
        std::string text;
        for (unsigned int i = 0; i < length; ++i) {
            text += "0123456789abcdef"[raw[i] >> 4];
            text += "0123456789abcdef"[raw[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Digest digest;
    digest.add(bytes.data(), bytes.size());
    return digest.hex();
}

Result<std::string> sha256OfFile(const std::string& file) {
    const std::unique_ptr<std::FILE, CloseFile> input(std::fopen(file.c_str(), "rbe"));
    if (!input) return disk::osError(errno, "cannot read the file", file);
    Digest digest;
    std::vector<char> buffer(1 << 20);
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), input.get()))
        digest.add(buffer.data(), got);
    if (std::ferror(input.get()) != 0) return disk::osError(EIO, "cannot read the file", file);
    return digest.hex();
}

}  // namespace tavr
