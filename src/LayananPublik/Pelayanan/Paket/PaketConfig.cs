using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pelayanan;

sealed class PaketConfig : IEntityTypeConfiguration<Paket>
{
    public void Configure(EntityTypeBuilder<Paket> e)
    {
        e.Property(x => x.Kode).HasMaxLength(40);
        e.Property(x => x.Nama).HasMaxLength(160);
        e.Property(x => x.JudulWa).HasMaxLength(24);
        e.Property(x => x.DeskripsiWa).HasMaxLength(72);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Rincian).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Kode, x.VersiPaket }).IsUnique();
    }
}

sealed class PendahuluConfig : IEntityTypeConfiguration<PendahuluButir>
{
    public void Configure(EntityTypeBuilder<PendahuluButir> e)
    {
        e.HasKey(x => new { x.ButirId, x.PendahuluId });
        e.HasOne(x => x.Butir).WithMany(x => x.Pendahulu).HasForeignKey(x => x.ButirId).OnDelete(DeleteBehavior.ClientCascade);
        e.HasOne(x => x.Pendahulu).WithMany().HasForeignKey(x => x.PendahuluId).OnDelete(DeleteBehavior.ClientCascade);
    }
}
