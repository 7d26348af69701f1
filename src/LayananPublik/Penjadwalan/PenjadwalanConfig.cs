using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Penjadwalan;

sealed class JadwalLayananConfig : IEntityTypeConfiguration<JadwalLayanan>
{
    public void Configure(EntityTypeBuilder<JadwalLayanan> e)
    {
        e.Property(x => x.KodeLayanan).HasMaxLength(40);
        e.Property(x => x.Nama).HasMaxLength(IsiJadwal.PanjangNama);
        e.Property(x => x.Minggu!).SebagaiJson();
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Kapasitas);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.JadwalId);
        e.HasIndex(x => new { x.KodeLayanan, x.Aktif });
    }
}

sealed class RiwayatJadwalConfig : IEntityTypeConfiguration<RiwayatJadwal>
{
    public void Configure(EntityTypeBuilder<RiwayatJadwal> e) => RiwayatConfig.Isi(e);
}

sealed class SlotJanjiConfig : IEntityTypeConfiguration<SlotJanji>
{
    public void Configure(EntityTypeBuilder<SlotJanji> e)
    {
        e.ToTable(t => t.HasCheckConstraint("CK_SlotJanji_Terisi", "[Terisi] >= 0 AND [Terisi] <= [Kapasitas]"));
        // Counted by TempatSlot alone: a save of the row never writes what it once read.
        e.Property(x => x.Terisi).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        e.Ignore(x => x.Tertunda);
        e.Ignore(x => x.Batas);
        e.Ignore(x => x.Sisa);
        e.Ignore(x => x.Kunci);
        e.HasOne(x => x.Jadwal).WithMany().HasForeignKey(x => x.JadwalId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.JadwalId, x.Tanggal, x.Mulai }).IsUnique();
        e.HasIndex(x => x.SelesaiPada);
        e.HasIndex(x => x.Tanggal);
    }
}

sealed class JanjiConfig : IEntityTypeConfiguration<Janji>
{
    public void Configure(EntityTypeBuilder<Janji> e)
    {
        e.Property(x => x.Kode).HasMaxLength(12);
        e.Property(x => x.NamaSingkat).HasMaxLength(30);
        e.Property(x => x.SidikOrang).HasMaxLength(64);
        e.Property(x => x.KunciAktif).HasMaxLength(110);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Aktif);
        e.Ignore(x => x.MenungguPindah);
        e.Ignore(x => x.DapatDipindah);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Jadwal).WithMany().HasForeignKey(x => x.JadwalId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Slot).WithMany().HasForeignKey(x => x.SlotId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Kependudukan.Kontak>().WithMany().HasForeignKey(x => x.KontakId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.DipindahDari).WithMany().HasForeignKey(x => x.DipindahDariId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.TutupHari).WithMany().HasForeignKey(x => x.TutupHariId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.JanjiId);
        e.HasIndex(x => x.Kode).IsUnique();
        e.HasIndex(x => x.KunciAktif).IsUnique().HasFilter("[KunciAktif] IS NOT NULL");
        e.HasIndex(x => new { x.SlotId, x.Status });
        e.HasIndex(x => new { x.SidikOrang, x.Status });
        e.HasIndex(x => new { x.KontakId, x.Status });
        e.HasIndex(x => x.PercakapanId);
    }
}

sealed class RiwayatJanjiConfig : IEntityTypeConfiguration<RiwayatJanji>
{
    public void Configure(EntityTypeBuilder<RiwayatJanji> e) => RiwayatConfig.Isi(e);
}

sealed class TungguSlotConfig : IEntityTypeConfiguration<TungguSlot>
{
    public void Configure(EntityTypeBuilder<TungguSlot> e)
    {
        e.Property(x => x.NamaSingkat).HasMaxLength(30);
        e.Property(x => x.KunciAktif).HasMaxLength(110);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Berjalan);
        e.Ignore(x => x.Pemesan);
        e.Ignore(x => x.Waktu);
        e.HasMany(x => x.Riwayat).WithOne().HasForeignKey(x => x.TungguId);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Jadwal).WithMany().HasForeignKey(x => x.JadwalId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Percakapan).WithMany().HasForeignKey(x => x.PercakapanId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Slot).WithMany().HasForeignKey(x => x.SlotId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Janji).WithMany().HasForeignKey(x => x.JanjiId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.KunciAktif).IsUnique().HasFilter("[KunciAktif] IS NOT NULL");
        e.HasIndex(x => new { x.JadwalId, x.Status, x.GiliranSejak });
        e.HasIndex(x => new { x.Status, x.BerlakuSampai });
    }
}

sealed class RiwayatTungguConfig : IEntityTypeConfiguration<RiwayatTunggu>
{
    public void Configure(EntityTypeBuilder<RiwayatTunggu> e) => RiwayatConfig.Isi(e);
}

sealed class TutupHariConfig : IEntityTypeConfiguration<TutupHari>
{
    public void Configure(EntityTypeBuilder<TutupHari> e)
    {
        e.Property(x => x.Alasan).HasMaxLength(TutupHari.PanjangAlasan);
        e.Property(x => x.Oleh).HasMaxLength(120);
        e.Property(x => x.DitarikOleh).HasMaxLength(120);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.Ignore(x => x.Berlaku);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(x => x.Jadwal).WithMany().HasForeignKey(x => x.JadwalId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.UnitKerjaId, x.Sampai });
    }
}
