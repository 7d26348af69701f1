using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Kepegawaian;

sealed class PetugasConfig : IEntityTypeConfiguration<Petugas>
{
    public void Configure(EntityTypeBuilder<Petugas> e)
    {
        e.ToTable("Petugas");
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.NomorKabar).HasMaxLength(200);
        e.Property(x => x.Keadaan).HasDefaultValue(KeadaanPetugas.Bertugas);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CatatanBacaConfig : IEntityTypeConfiguration<CatatanBaca>
{
    public void Configure(EntityTypeBuilder<CatatanBaca> e)
    {
        e.HasIndex(x => new { x.IsiLemariId, x.Pada });
        e.HasIndex(x => new { x.PetugasId, x.Pada });
    }
}
