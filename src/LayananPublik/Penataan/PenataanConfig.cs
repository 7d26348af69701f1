using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Penataan;

sealed class TautanMulaiConfig : IEntityTypeConfiguration<TautanMulai>
{
    public void Configure(EntityTypeBuilder<TautanMulai> e)
    {
        e.Property(x => x.Sari).HasMaxLength(64);
        e.HasIndex(x => x.Sari).IsUnique();
    }
}
