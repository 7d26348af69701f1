using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Kantor;

sealed class BatasWilayahConfig : IEntityTypeConfiguration<BatasWilayah>
{
    public void Configure(EntityTypeBuilder<BatasWilayah> e)
    {
        e.Property(x => x.Berkas).HasMaxLength(BatasWilayah.PanjangBerkas);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Bidang).WithOne().HasForeignKey(x => x.BatasWilayahId);
        // Two admins who import at the same moment: the second is told.
        e.HasIndex(x => new { x.UnitKerjaId, x.Nomor }).IsUnique();
    }
}

sealed class BidangBatasConfig : IEntityTypeConfiguration<BidangBatas>
{
    public void Configure(EntityTypeBuilder<BidangBatas> e)
    {
        e.Property(x => x.Rw).HasMaxLength(3);
        e.Property(x => x.Nama).HasMaxLength(BidangBatas.PanjangNama);
        e.Property(x => x.Kode).HasMaxLength(BidangBatas.PanjangKode);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}
