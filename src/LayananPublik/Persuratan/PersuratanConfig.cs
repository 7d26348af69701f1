using LayananPublik.Bersama;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Persuratan;

sealed class SuratConfig : IEntityTypeConfiguration<Surat>
{
    public void Configure(EntityTypeBuilder<Surat> e)
    {
        e.Property(x => x.Judul).HasMaxLength(200);
        e.Property(x => x.Nomor).HasMaxLength(120);
        e.Property(x => x.Deret).HasMaxLength(60);
        e.Property(x => x.Kode).HasMaxLength(40);
        e.Property(x => x.NamaTersamar).HasMaxLength(200);
        e.Property(x => x.Cari).HasMaxLength(400);
        e.Property(x => x.TemplatNama).HasMaxLength(200);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Property(x => x.SariNaskah).HasMaxLength(64);
        e.Ignore(x => x.LangkahBerikut).Ignore(x => x.BerkasKini);
        e.Ignore(x => x.TandaTangan);
        e.HasOne(x => x.Beku).WithMany().HasForeignKey(x => x.BekuId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pindai).WithMany().HasForeignKey(x => x.PindaiId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Butir).WithMany().HasForeignKey(x => x.ButirId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.IsiLemari).WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.PesanKeluar).WithMany().HasForeignKey(x => x.PesanKeluarId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Pengganti).WithMany().HasForeignKey(x => x.PenggantiId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Langkah).WithOne().HasForeignKey(x => x.SuratId);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.SuratId);
        e.HasIndex(x => x.Kode).IsUnique();
        e.HasIndex(x => new { x.UnitKerjaId, x.Deret, x.Tahun, x.Urut }).IsUnique();
        e.HasIndex(x => new { x.UnitKerjaId, x.Status });
        e.HasIndex(x => new { x.Status, x.TerbitPada });
    }
}

sealed class CetakanSuratConfig : IEntityTypeConfiguration<CetakanSurat>
{
    public void Configure(EntityTypeBuilder<CetakanSurat> e)
    {
        e.Property(x => x.Pelaku).HasMaxLength(120);
        e.HasOne(x => x.Surat).WithMany().HasForeignKey(x => x.SuratId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.SuratId, x.Ke }).IsUnique();
        e.HasIndex(x => x.Himpunan);
    }
}

sealed class LangkahTandaConfig : IEntityTypeConfiguration<LangkahTanda>
{
    public void Configure(EntityTypeBuilder<LangkahTanda> e)
    {
        // Steps of before wrote the role here: Lurah or Camat, the same words.
        e.Property(x => x.Jabatan).HasColumnName("Peran");
        e.Property(x => x.Jenis).HasDefaultValue(JenisLangkah.TandaTangan);
        e.Property(x => x.Bentuk).HasDefaultValue(BentukWewenang.Sendiri);
        e.Property(x => x.Sebutan).HasMaxLength(400);
        e.Property(x => x.NamaPejabat).HasMaxLength(120);
        e.Property(x => x.Pangkat).HasMaxLength(80);
        e.Property(x => x.Nip).HasMaxLength(24);
        e.Property(x => x.Nama).HasMaxLength(120);
        e.HasOne(x => x.IsiLemari).WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.SuratId, x.Urutan }).IsUnique();
        e.HasIndex(x => new { x.UnitKerjaId, x.Jabatan, x.Pada });
    }
}

sealed class RiwayatSuratConfig : IEntityTypeConfiguration<RiwayatSurat>
{
    public void Configure(EntityTypeBuilder<RiwayatSurat> e) => RiwayatConfig.Isi(e);
}

sealed class TakaranMenitConfig : IEntityTypeConfiguration<TakaranMenit>
{
    public void Configure(EntityTypeBuilder<TakaranMenit> e)
    {
        e.HasKey(x => new { x.Kunci, x.Menit });
        e.Property(x => x.Kunci).HasMaxLength(80);
        e.HasIndex(x => x.Menit);
    }
}
