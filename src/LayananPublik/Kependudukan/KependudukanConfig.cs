using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Kependudukan;

sealed class KontakConfig : IEntityTypeConfiguration<Kontak>
{
    public void Configure(EntityTypeBuilder<Kontak> e)
    {
        e.Property(x => x.NamaProfil).HasMaxLength(100);
        e.Property(x => x.Cari).HasMaxLength(300);
        e.Property(x => x.TeleponDiragukan).HasMaxLength(256);
        e.Property(x => x.BsuidDiragukan).HasMaxLength(256);
        e.Ignore(x => x.Diragukan);
        e.Ignore(x => x.Telepon);
        e.Ignore(x => x.Bsuid);
        e.HasMany(x => x.Alias).WithOne().HasForeignKey(x => x.KontakId);
    }
}

sealed class AliasKontakConfig : IEntityTypeConfiguration<AliasKontak>
{
    public void Configure(EntityTypeBuilder<AliasKontak> e)
    {
        e.Property(x => x.Nilai).HasMaxLength(256);
        e.HasIndex(x => new { x.Jenis, x.Nilai }).IsUnique();
    }
}

sealed class WargaConfig : IEntityTypeConfiguration<Warga>
{
    public void Configure(EntityTypeBuilder<Warga> e)
    {
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.Nik).HasMaxLength(400);
        e.Property(x => x.NoKk).HasMaxLength(400);
        e.Property(x => x.NikSidik).HasMaxLength(64);
        e.Property(x => x.NoKkSidik).HasMaxLength(64);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Kontak).WithOne().HasForeignKey(x => x.WargaId);
        e.HasIndex(x => x.NikSidik).IsUnique();
        e.HasIndex(x => x.NoKkSidik);
    }
}

sealed class KontakWargaConfig : IEntityTypeConfiguration<KontakWarga>
{
    public void Configure(EntityTypeBuilder<KontakWarga> e)
    {
        e.HasKey(x => new { x.KontakId, x.WargaId });
        e.Property(x => x.Hubungan).HasMaxLength(40);
        e.HasOne(x => x.Kontak).WithMany().HasForeignKey(x => x.KontakId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PengurusRtConfig : IEntityTypeConfiguration<PengurusRt>
{
    public void Configure(EntityTypeBuilder<PengurusRt> e)
    {
        e.Property(x => x.Rt).HasMaxLength(3);
        e.Property(x => x.Rw).HasMaxLength(3);
        e.Property(x => x.Nama).HasMaxLength(120);
        e.Property(x => x.Nomor).HasMaxLength(20);
        e.Property(x => x.Cari).HasMaxLength(240);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Wilayah);
        e.Ignore(x => x.Sebutan);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Rw, x.Rt });
        e.HasIndex(x => x.Nomor);
    }
}

sealed class GabunganKontakConfig : IEntityTypeConfiguration<GabunganKontak>
{
    public void Configure(EntityTypeBuilder<GabunganKontak> e)
    {
        e.Property(x => x.Alasan).HasMaxLength(GabunganKontak.PanjangAlasan);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.DilepasOleh).HasMaxLength(120);
        e.Property(x => x.DilepasPada).IsConcurrencyToken();
        e.HasOne(x => x.Kontak).WithMany().HasForeignKey(x => x.KontakId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Lain).WithMany().HasForeignKey(x => x.LainId).OnDelete(DeleteBehavior.Restrict);
        // One standing row for a pair; what was taken back stays as history.
        e.HasIndex(x => new { x.KontakId, x.LainId }).IsUnique().HasFilter("[DilepasPada] IS NULL");
    }
}
