using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LayananPublik.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SaluranWhatsApp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Golongan",
                table: "StatusTertunda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisTarif",
                table: "StatusTertunda",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BiayaPada",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DititipkanPada",
                table: "PesanKeluar",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GolonganBiaya",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JenisBiaya",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NomorKantorId",
                table: "PesanKeluar",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "TarifDari",
                table: "PesanKeluar",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar",
                columns: new[] { "BiayaPada", "NomorKantorId", "GolonganBiaya", "JenisBiaya" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PesanKeluar_BiayaPada_NomorKantorId_GolonganBiaya_JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "Golongan",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "JenisTarif",
                table: "StatusTertunda");

            migrationBuilder.DropColumn(
                name: "BiayaPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "DititipkanPada",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "GolonganBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "JenisBiaya",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "NomorKantorId",
                table: "PesanKeluar");

            migrationBuilder.DropColumn(
                name: "TarifDari",
                table: "PesanKeluar");
        }
    }
}
