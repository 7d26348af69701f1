using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Persuratan.Wewenang;

sealed class SusunanTandaConfig : IEntityTypeConfiguration<SusunanTanda>
{
    public void Configure(EntityTypeBuilder<SusunanTanda> e)
    {
        e.Property(x => x.KodeLayanan).HasMaxLength(40);
        e.Property(x => x.Langkah).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.KodeLayanan }).IsUnique();
    }
}

sealed class PelimpahanConfig : IEntityTypeConfiguration<Pelimpahan>
{
    public void Configure(EntityTypeBuilder<Pelimpahan> e)
    {
        e.Property(x => x.Sebutan).HasMaxLength(Pelimpahan.PanjangSebutan);
        e.Property(x => x.KodeLayanan).HasMaxLength(Pelimpahan.PanjangLayanan);
        e.Ignore(x => x.Layanan);
        e.Property(x => x.Alasan).HasMaxLength(Pelimpahan.PanjangAlasan);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Penerima).WithMany().HasForeignKey(x => x.PenerimaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Jabatan, x.Mulai });
    }
}
