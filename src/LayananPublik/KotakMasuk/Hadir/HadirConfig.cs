using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.KotakMasuk;

sealed class KehadiranConfig : IEntityTypeConfiguration<Kehadiran>
{
    public void Configure(EntityTypeBuilder<Kehadiran> e)
    {
        e.Property(x => x.Sesi).HasMaxLength(40);
        e.HasOne<Petugas>().WithMany().HasForeignKey(x => x.PetugasId);
        e.HasIndex(x => x.Sesi).IsUnique();
        e.HasIndex(x => new { x.PetugasId, x.SampaiPada });
        e.HasIndex(x => x.SampaiPada);
    }
}

sealed class PanggilanConfig : IEntityTypeConfiguration<Panggilan>
{
    public void Configure(EntityTypeBuilder<Panggilan> e)
    {
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pesan).WithMany().HasForeignKey(x => x.PesanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Petugas>().WithMany().HasForeignKey(x => x.PetugasId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.PetugasId, x.DibacaPada, x.Id });
        e.HasIndex(x => new { x.DibacaPada, x.Id });
    }
}
