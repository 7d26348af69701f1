using LayananPublik.Bersama;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Penerusan;

sealed class BendelConfig : IEntityTypeConfiguration<Bendel>
{
    public void Configure(EntityTypeBuilder<Bendel> e)
    {
        e.Property(x => x.Nomor).HasMaxLength(160);
        e.Property(x => x.DisusunOleh).HasMaxLength(120);
        e.Property(x => x.KeteranganKirim).HasMaxLength(300);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Daftar).WithMany().HasForeignKey(x => x.DaftarId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.BendelId);
        e.HasIndex(x => new { x.UnitKerjaId, x.Tahun, x.Urut }).IsUnique();
    }
}

sealed class IsiBendelConfig : IEntityTypeConfiguration<IsiBendel>
{
    public void Configure(EntityTypeBuilder<IsiBendel> e)
    {
        e.HasOne(x => x.Bendel).WithMany(x => x.Isi).HasForeignKey(x => x.BendelId);
        e.HasOne(x => x.Butir).WithMany().HasForeignKey(x => x.ButirId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.Terbuka).IsUnique();
        e.HasIndex(x => new { x.BendelId, x.Urutan }).IsUnique();
    }
}

sealed class RiwayatBendelConfig : IEntityTypeConfiguration<RiwayatBendel>
{
    public void Configure(EntityTypeBuilder<RiwayatBendel> e) => RiwayatConfig.Isi(e);
}

sealed class HasilTibaConfig : IEntityTypeConfiguration<HasilTiba>
{
    public void Configure(EntityTypeBuilder<HasilTiba> e)
    {
        e.Property(x => x.NamaBerkas).HasMaxLength(200);
        e.Property(x => x.DiunggahOleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.IsiLemari).WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.SelesaiPada });
    }
}
