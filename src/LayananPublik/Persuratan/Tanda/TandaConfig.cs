using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Persuratan.Tanda;

sealed class KunciTandaConfig : IEntityTypeConfiguration<KunciTanda>
{
    public void Configure(EntityTypeBuilder<KunciTanda> e)
    {
        e.Property(x => x.Subjek).HasMaxLength(200);
        e.Property(x => x.Penerbit).HasMaxLength(200);
        e.Property(x => x.Algoritma).HasMaxLength(40);
        e.Property(x => x.Sidik).HasMaxLength(64);
        e.HasOne(x => x.Pejabat).WithMany().HasForeignKey(x => x.PejabatId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.PejabatId, x.DicabutPada });
    }
}

sealed class SalahSandiConfig : IEntityTypeConfiguration<SalahSandi>
{
    public void Configure(EntityTypeBuilder<SalahSandi> e) => e.HasIndex(x => new { x.PejabatId, x.Cara, x.Pada });
}

sealed class AturanTandaConfig : IEntityTypeConfiguration<AturanTanda>
{
    public void Configure(EntityTypeBuilder<AturanTanda> e)
    {
        e.Property(x => x.AlamatStempel).HasMaxLength(AturanTanda.PanjangAlamat);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.UnitKerjaId).IsUnique();
    }
}
