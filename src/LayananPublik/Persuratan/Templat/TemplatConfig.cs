using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Persuratan;

sealed class TemplatSuratConfig : IEntityTypeConfiguration<TemplatSurat>
{
    public void Configure(EntityTypeBuilder<TemplatSurat> e)
    {
        e.Property(x => x.KodeLayanan).HasMaxLength(30);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.DiputusOleh).HasMaxLength(120);
        e.Property(x => x.Catatan).HasMaxLength(TemplatSurat.PanjangAlasan);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.TemplatSuratId);
        e.HasIndex(x => new { x.UnitKerjaId, x.KodeLayanan, x.Nomor }).IsUnique();
        e.HasIndex(x => new { x.KodeLayanan, x.Status, x.BerlakuMulai });
    }
}

sealed class RiwayatTemplatSuratConfig : IEntityTypeConfiguration<RiwayatTemplatSurat>
{
    public void Configure(EntityTypeBuilder<RiwayatTemplatSurat> e) => RiwayatConfig.Isi(e);
}
