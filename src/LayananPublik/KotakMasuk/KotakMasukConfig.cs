using LayananPublik.Bersama;
using LayananPublik.Kantor;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.KotakMasuk;

sealed class KirimanMasukConfig : IEntityTypeConfiguration<KirimanMasuk>
{
    public void Configure(EntityTypeBuilder<KirimanMasuk> e)
    {
        e.Property(x => x.Sari).HasMaxLength(64);
        e.Property(x => x.PemilikSewa).HasMaxLength(64);
        e.Property(x => x.Galat).HasMaxLength(1000);
        e.Property(x => x.Status).IsConcurrencyToken();
        e.HasIndex(x => x.Sari).IsUnique();
        e.HasIndex(x => new { x.Status, x.BerikutPada });
    }
}

sealed class PembaruanMasukConfig : IEntityTypeConfiguration<PembaruanMasuk>
{
    public void Configure(EntityTypeBuilder<PembaruanMasuk> e)
    {
        e.Property(x => x.Kunci).HasMaxLength(450);
        e.Property(x => x.PhoneNumberId).HasMaxLength(40);
        e.Property(x => x.Jalur).HasMaxLength(320);
        e.Property(x => x.PemilikSewa).HasMaxLength(64);
        e.Property(x => x.Galat).HasMaxLength(1000);
        e.Property(x => x.Status).IsConcurrencyToken();
        e.HasOne(x => x.KirimanMasuk).WithMany().HasForeignKey(x => x.KirimanMasukId);
        e.HasIndex(x => x.Kunci).IsUnique();
        e.HasIndex(x => new { x.Status, x.KirimanMasukId, x.Urutan });
        e.HasIndex(x => new { x.Jalur, x.Status, x.KirimanMasukId, x.Urutan });
    }
}

sealed class PercakapanConfig : IEntityTypeConfiguration<Percakapan>
{
    public void Configure(EntityTypeBuilder<Percakapan> e)
    {
        e.Property(x => x.Ringkasan).HasMaxLength(200);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.NomorKantor).WithMany().HasForeignKey(x => x.NomorKantorId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Kontak).WithMany().HasForeignKey(x => x.KontakId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.PercakapanId);
        e.HasIndex(x => new { x.NomorKantorId, x.KontakId }).IsUnique();
        e.HasIndex(x => new { x.UnitKerjaId, x.TerakhirPada });
        e.HasIndex(x => x.TerakhirPada);
        e.HasIndex(x => new { x.Mode, x.MenungguSejak });
        e.HasIndex(x => new { x.PetugasId, x.Mode });
        e.HasIndex(x => x.TandaBacaPada);
        e.Ignore(x => x.Pimpinan);
    }
}

sealed class RiwayatPercakapanConfig : IEntityTypeConfiguration<RiwayatPercakapan>
{
    public void Configure(EntityTypeBuilder<RiwayatPercakapan> e) => RiwayatConfig.Isi(e);
}

sealed class PesanConfig : IEntityTypeConfiguration<Pesan>
{
    public void Configure(EntityTypeBuilder<Pesan> e)
    {
        e.Property(x => x.NamaPengirim).HasMaxLength(120);
        e.Property(x => x.Wamid).HasMaxLength(255);
        e.Property(x => x.MembalasWamid).HasMaxLength(255);
        e.Property(x => x.PilihanId).HasMaxLength(256);
        e.Property(x => x.Perihal).HasMaxLength(60);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId);
        e.HasOne(x => x.Lampiran).WithOne(x => x.Pesan).HasForeignKey<Lampiran>(x => x.PesanId);
        e.HasOne(x => x.Keluar).WithOne(x => x.Pesan).HasForeignKey<PesanKeluar>(x => x.PesanId);
        // A note is known to nobody outside: the database holds to it as well.
        e.ToTable(t => t.HasCheckConstraint("CK_Pesan_Catatan", "Arah <> 'Catatan' OR (Wamid IS NULL AND KunciKirim IS NULL)"));
        e.Property(x => x.KunciKirim).HasMaxLength(40);
        e.HasIndex(x => x.KunciKirim).IsUnique();
        e.HasIndex(x => x.Wamid).IsUnique();
        e.HasIndex(x => new { x.PercakapanId, x.Urut, x.Id });
        // Few messages answer another: edits and deletions of a message are found by it.
        e.HasIndex(x => x.MembalasWamid).HasFilter("MembalasWamid IS NOT NULL");
    }
}

sealed class PesanKeluarConfig : IEntityTypeConfiguration<PesanKeluar>
{
    public void Configure(EntityTypeBuilder<PesanKeluar> e)
    {
        e.Property(x => x.PemilikSewa).HasMaxLength(64);
        e.Property(x => x.Galat).HasMaxLength(1000);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.Status, x.BerikutPada });
        e.HasIndex(x => new { x.PercakapanId, x.Status });
        e.Ignore(x => x.TitipanKedaluwarsa);
        e.Ignore(x => x.BelumBerangkat);
        e.Property(x => x.MasihDapatBatal).HasDefaultValue(false).ValueGeneratedNever();
        e.Property(x => x.AdaPercobaanLama).HasDefaultValue(false).ValueGeneratedNever();
        e.HasIndex(x => new { x.PercakapanId, x.KuotaSampai });
        // A month is counted from this index alone.
        e.HasIndex(x => new { x.BiayaPada, x.NomorKantorId, x.GolonganBiaya, x.JenisBiaya });
    }
}

sealed class BeritaTundaConfig : IEntityTypeConfiguration<BeritaTunda>
{
    public void Configure(EntityTypeBuilder<BeritaTunda> e)
    {
        e.Property(x => x.Tentang).HasMaxLength(40);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.PesanKeluar).WithMany().HasForeignKey(x => x.PesanKeluarId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.PercakapanId, x.Id });
        e.HasIndex(x => x.KirimPada);
    }
}

sealed class TemplatPesanConfig : IEntityTypeConfiguration<TemplatPesan>
{
    public void Configure(EntityTypeBuilder<TemplatPesan> e)
    {
        e.Property(x => x.WabaId).HasMaxLength(40);
        e.Property(x => x.MetaId).HasMaxLength(40);
        // Meta allows 512 characters; an index of SQL Server does not.
        e.Property(x => x.Nama).HasMaxLength(512);
        e.Property(x => x.Bahasa).HasMaxLength(20);
        e.Property(x => x.Alasan).HasMaxLength(1000);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.BolehDikirim);
        e.HasIndex(x => new { x.WabaId, x.MetaId }).IsUnique();
    }
}

sealed class PenugasanTemplatConfig : IEntityTypeConfiguration<PenugasanTemplat>
{
    public void Configure(EntityTypeBuilder<PenugasanTemplat> e)
    {
        e.Property(x => x.WabaId).HasMaxLength(40);
        e.Property(x => x.Nama).HasMaxLength(512);
        e.Property(x => x.Bahasa).HasMaxLength(20);
        e.HasIndex(x => new { x.WabaId, x.Keperluan }).IsUnique();
    }
}

sealed class HargaPesanConfig : IEntityTypeConfiguration<HargaPesan>
{
    public void Configure(EntityTypeBuilder<HargaPesan> e)
    {
        e.Property(x => x.Rupiah).HasPrecision(12, 2);
        e.HasIndex(x => x.Golongan).IsUnique();
    }
}

sealed class LampiranConfig : IEntityTypeConfiguration<Lampiran>
{
    public void Configure(EntityTypeBuilder<Lampiran> e)
    {
        e.Property(x => x.MediaId).HasMaxLength(128);
        e.Property(x => x.NamaBerkas).HasMaxLength(160);
        e.Property(x => x.MimeDinyatakan).HasMaxLength(200);
        e.Property(x => x.SariDinyatakan).HasMaxLength(64);
        e.Property(x => x.NamaVirus).HasMaxLength(200);
        e.Property(x => x.PemilikSewa).HasMaxLength(64);
        e.Property(x => x.Galat).HasMaxLength(1000);
        e.Property(x => x.Status).IsConcurrencyToken();
        e.Ignore(x => x.Ditunggu);
        e.HasOne(x => x.IsiLemari).WithMany().HasForeignKey(x => x.IsiLemariId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Asli).WithMany().HasForeignKey(x => x.AsliId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.Status, x.BerikutPada });
    }
}

sealed class StatusTertundaConfig : IEntityTypeConfiguration<StatusTertunda>
{
    public void Configure(EntityTypeBuilder<StatusTertunda> e)
    {
        e.Property(x => x.Wamid).HasMaxLength(255);
        e.Property(x => x.Galat).HasMaxLength(1000);
        e.Ignore(x => x.Tarif);
        e.HasIndex(x => x.Wamid);
        e.HasIndex(x => x.PesanKeluarId).HasFilter("PesanKeluarId IS NOT NULL");
    }
}

sealed class JedaKirimConfig : IEntityTypeConfiguration<JedaKirim>
{
    public void Configure(EntityTypeBuilder<JedaKirim> e)
    {
        e.Property(x => x.Kunci).HasMaxLength(40);
        e.Property(x => x.Kalimat).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne<NomorKantor>().WithMany().HasForeignKey(x => x.NomorKantorId);
        e.HasIndex(x => x.Kunci).IsUnique();
    }
}

sealed class KabarAkunConfig : IEntityTypeConfiguration<KabarAkun>
{
    public void Configure(EntityTypeBuilder<KabarAkun> e)
    {
        e.Property(x => x.Jenis).HasMaxLength(80);
        e.Property(x => x.Kalimat).HasMaxLength(Riwayat.PanjangAlasan);
        e.Property(x => x.DilihatOleh).HasMaxLength(120);
        e.HasIndex(x => new { x.DilihatPada, x.Id });
    }
}

sealed class SimpulConfig : IEntityTypeConfiguration<Simpul>
{
    public void Configure(EntityTypeBuilder<Simpul> e)
    {
        e.Property(x => x.Nama).HasMaxLength(64);
        e.HasIndex(x => x.Nama).IsUnique();
    }
}
