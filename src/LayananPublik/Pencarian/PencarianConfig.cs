using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pencarian;

sealed class BlokCariConfig : IEntityTypeConfiguration<BlokCari>
{
    public void Configure(EntityTypeBuilder<BlokCari> e)
    {
        e.HasMany(x => x.Kata).WithOne().HasForeignKey(x => x.BlokId);
        e.HasIndex(x => new { x.Keadaan, x.Jenis, x.Awal });
    }
}

sealed class KataCariConfig : IEntityTypeConfiguration<KataCari>
{
    public void Configure(EntityTypeBuilder<KataCari> e)
    {
        e.HasKey(x => new { x.BlokId, x.Kata });
        e.Property(x => x.Kata).HasMaxLength(KataCari.PanjangKata);
    }
}
