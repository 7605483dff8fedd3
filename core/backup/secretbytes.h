// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace knotebook {

/**
 * Memory for a secret: kept out of swap where the system allows it, and
 * overwritten when it is let go (https://doc.libsodium.org/memory_management).
 * Can be moved, never copied.
 */
class SecretBytes
{
public:
    /** Zeros. Throws std::bad_alloc when there is no memory. */
    explicit SecretBytes(std::size_t size);

    unsigned char *data() { return m_memory.get(); }
    const unsigned char *data() const { return m_memory.get(); }
    std::size_t size() const { return m_size; }
    /** Forgets what is behind the first `size` bytes; not more than there are. */
    void shorten(std::size_t size);
    QByteArrayView view() const { return {data(), static_cast<qsizetype>(m_size)}; }

private:
    struct Wipe
    {
        void operator()(unsigned char *memory) const;
    };

    std::unique_ptr<unsigned char[], Wipe> m_memory;
    std::size_t m_size;
};

} // namespace knotebook
